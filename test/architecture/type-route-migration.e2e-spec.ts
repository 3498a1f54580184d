import { TypeRouteSetting1764000089000 } from '../../migrations/089-type-route-setting.js';
import { describeBefore } from '../support/old-schema.js';

jest.setTimeout(120_000);

const ROUTES = [
  ['AIR', '餐饮油烟', ['油烟', '火锅店'], '综合执法', ['市场监管'], '区三定方案'],
  ['NOISE', '社会生活噪声', ['广场舞'], '', [], null],
] as const;

describeBefore('分办规则 that were rows', TypeRouteSetting1764000089000, (source) => {
  const migration = new TypeRouteSetting1764000089000();

  it('become one list in their order, and rows again on the way down', async () => {
    const runner = source().createQueryRunner();
    const rows = async (): Promise<unknown> =>
      runner.query(
        'SELECT ordinal, medium, label, keywords, lead, assists, basis FROM type_route ORDER BY ordinal',
      );
    for (const [ordinal, [medium, label, keywords, lead, assists, basis]] of [
      ...ROUTES.entries(),
    ].toReversed())
      await runner.query(
        `INSERT INTO type_route (id, ordinal, medium, label, keywords, lead, assists, basis) VALUES ('r${ordinal}',
         ${ordinal}, '${medium}', '${label}', '${JSON.stringify(keywords)}', '${lead}', '${JSON.stringify(assists)}',
         ${basis ? `'${basis}'` : 'NULL'})`,
      );
    const before = await rows();
    await migration.up(runner);
    const [set] = (await runner.query('SELECT * FROM type_route_setting')) as { routes: string }[];
    expect(set).toMatchObject({ scope: 'general', version: 1, changed_at: null, changed_by_name: null });
    const list = JSON.parse(set!.routes) as Record<string, unknown>[];
    expect(
      list.map(({ medium, label, keywords, lead, assists, basis }) => [
        medium,
        label,
        keywords,
        lead,
        assists,
        basis,
      ]),
    ).toEqual(ROUTES);
    await migration.down(runner);
    expect(await rows()).toEqual(before);
    await runner.release();
  });

  it('stay unset where the office has set none', async () => {
    const runner = source().createQueryRunner();
    await runner.query('DELETE FROM type_route');
    await migration.up(runner);
    expect(await runner.query('SELECT * FROM type_route_setting')).toEqual([]);
    await migration.down(runner);
    expect(await runner.query('SELECT * FROM type_route')).toEqual([]);
    await runner.release();
  });
});
