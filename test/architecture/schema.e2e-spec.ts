import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { schema } from '../../src/app/schema.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { writerOf } from '../../src/platform/database/data-source.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';

jest.setTimeout(120_000);

/** What TypeORM would still change so that the tables fit the entities. */
async function drift(source: DataSource): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

const tables = async (source: DataSource): Promise<string[]> => {
  const list =
    source.options.type === 'postgres'
      ? `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`;
  const rows = (await source.query(list)) as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => name !== 'migrations');
};

describe.each(['sqlite', 'postgres'] as const)('the schema on %s', (kind) => {
  let dataDir: string;
  let postgres: TestPostgres | null = null;
  let source: DataSource;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'duban-schema-'));
    postgres = kind === 'postgres' ? await startPostgres() : null;
    const url = await postgres?.url('schema_check');
    const config = loadConfig({
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      ...(url ? { DATABASE_URL: url } : {}),
    });
    source = await writerOf(config, schema).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is what the entities say once all migrations have run', async () => {
    await source.runMigrations({ transaction: 'each' });
    expect(await tables(source)).toEqual(expect.arrayContaining(['inspection_case', 'outbox']));
    expect(await drift(source)).toEqual([]);
  });

  it('goes back step by step to nothing, and up again', async () => {
    const steps = source.migrations.length;
    for (let step = 0; step < steps; step += 1) await source.undoLastMigration({ transaction: 'each' });
    expect(await tables(source)).toEqual([]);
    expect(await source.runMigrations({ transaction: 'each' })).toHaveLength(steps);
  });
});
