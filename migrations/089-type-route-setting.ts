import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

type Route = Record<'medium' | 'label' | 'lead', string> & {
  keywords: string[];
  assists: string[];
  basis: string | null;
};
type Stored = Omit<Route, 'keywords' | 'assists'> & { keywords: string; assists: string };

/**
 * 分办规则 as one list with a version, so that of two officers who change them at once the second is told. `type_route` stays
 * for what still runs as the version before; a later migration drops it.
 */
export class TypeRouteSetting1764000089000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'type_route_setting',
        columns: [
          varchar('scope', 36, primary),
          integer('version'),
          text('routes'),
          varchar('changed_at', 24, nullable),
          varchar('changed_by_name', 60, nullable),
        ],
      }),
    );
    const rows = (await runner.query(
      'SELECT medium, label, keywords, lead, assists, basis FROM type_route ORDER BY ordinal',
    )) as Stored[];
    const routes: Route[] = rows.map(({ keywords, assists, ...rest }) => ({
      ...rest,
      keywords: JSON.parse(keywords) as string[],
      assists: JSON.parse(assists) as string[],
    }));
    if (routes.length > 0)
      await insert(runner, 'type_route_setting', {
        scope: 'general',
        version: 1,
        routes: JSON.stringify(routes),
      });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM type_route');
    const [row] = (await runner.query('SELECT routes FROM type_route_setting')) as { routes: string }[];
    const routes = row ? (JSON.parse(row.routes) as Route[]) : [];
    for (const [ordinal, { medium, label, keywords, lead, assists, basis }] of routes.entries())
      await insert(runner, 'type_route', {
        id: `route-${ordinal}`,
        ordinal,
        medium,
        label,
        keywords: JSON.stringify(keywords),
        lead,
        assists: JSON.stringify(assists),
        basis: basis ?? null,
      });
    await runner.dropTable('type_route_setting');
  }
}

const insert = ({ manager }: QueryRunner, table: string, row: Record<string, string | number | null>) =>
  manager.createQueryBuilder().insert().into(table).values(row).execute();
