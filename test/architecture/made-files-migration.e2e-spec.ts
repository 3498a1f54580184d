import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type QueryRunner } from 'typeorm';
import { ReportFiles1764000022000 } from '../../migrations/022-reports.js';
import { CaseFiles1764000034000 } from '../../migrations/034-case-files.js';
import { MadeFiles1764000040000 } from '../../migrations/040-made-files.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { writerOf } from '../../src/platform/database/data-source.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';

jest.setTimeout(120_000);

type Row = Record<string, unknown>;

const FINISHED = `'done', 3, 3, '台账.csv', NULL, 'c', 'f', 'e'`;
const EXPORTS = [
  `'1', 'u', 'csv', 'mine', '["number","title"]', '{"text":"油烟"}', 'due', NULL, 'zh', ${FINISHED}, 1234`,
  `'2', 'u', 'xlsx', 'A', NULL, '{}', 'number', 'asc', 'en', 'failed', NULL, 0, NULL, '{"zh":"错","en":"wrong"}', 'c', NULL, 'e', NULL`,
];
const CASE_FILES = [
  `'3', 'u', 'zip', '["x","y"]', TRUE, ${FINISHED}, 5000000`,
  `'4', 'v', 'pdf', '["x"]', FALSE, 'waiting', NULL, 0, NULL, NULL, 'c', NULL, 'e', NULL`,
];
const SHARED = 'state, total, written, file_name, failure, created_at, finished_at, expires_at';

describe.each(['sqlite', 'postgres'] as const)('files that were made before, on %s', (kind) => {
  let dataDir: string;
  let postgres: TestPostgres | null = null;
  let source: DataSource;
  let runner: QueryRunner;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'duban-migration-'));
    postgres = kind === 'postgres' ? await startPostgres() : null;
    const url = await postgres?.url('made_files_migration');
    const config = loadConfig({
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      ...(url ? { DATABASE_URL: url } : {}),
    });
    const migrations = [ReportFiles1764000022000, CaseFiles1764000034000, MadeFiles1764000040000];
    source = await writerOf(config, { entities: [], migrations }).initialize();
    runner = source.createQueryRunner();
  });
  afterAll(async () => {
    await runner?.release();
    await source?.destroy();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const all = (table: string): Promise<Row[]> =>
    runner.query(`SELECT * FROM ${table} ORDER BY id`) as Promise<Row[]>;

  it('are in one table under their ids, and go back as they were', async () => {
    await new ReportFiles1764000022000().up(runner);
    await new CaseFiles1764000034000().up(runner);
    const head = 'id, requested_by, format';
    for (const values of EXPORTS)
      await runner.query(
        `INSERT INTO case_export (${head}, layout, columns, filter, sort, direction, language, ${SHARED}, bytes) VALUES (${values})`,
      );
    for (const values of CASE_FILES)
      await runner.query(
        `INSERT INTO case_file (${head}, case_ids, with_contact, ${SHARED}, kilobytes) VALUES (${values})`,
      );
    const before = [await all('case_export'), await all('case_file')];

    const migration = new MadeFiles1764000040000();
    await migration.up(runner);
    const made = await all('made_file');
    expect(made.map((row) => [row.id, row.kind, row.requested_by, row.state, Number(row.bytes)])).toEqual([
      ['1', 'export', 'u', 'done', 1234],
      ['2', 'export', 'u', 'failed', 0],
      ['3', 'case-file', 'u', 'done', 5_120_000_000],
      ['4', 'case-file', 'v', 'waiting', 0],
    ]);
    expect(made.map(({ request }) => JSON.parse(request as string) as object)).toEqual([
      {
        layout: 'mine',
        sort: 'due',
        direction: null,
        language: 'zh',
        columns: ['number', 'title'],
        filter: { text: '油烟' },
      },
      { layout: 'A', sort: 'number', direction: 'asc', language: 'en', columns: null, filter: {} },
      { caseIds: ['x', 'y'], withContact: true },
      { caseIds: ['x'], withContact: false },
    ]);
    await expect(all('case_export')).rejects.toThrow();

    await migration.down(runner);
    expect([await all('case_export'), await all('case_file')]).toEqual(before);
    await expect(all('made_file')).rejects.toThrow();
  });
});
