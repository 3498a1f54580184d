import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type QueryRunner } from 'typeorm';
import { History1764000004000 } from '../../migrations/004-history.js';
import { HistoryChain1764000059000 } from '../../migrations/059-history-chain.js';
import { schema } from '../../src/app/schema.js';
import { newId } from '../../src/kernel/ids.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { writerOf } from '../../src/platform/database/data-source.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { FoundChains } from '../../src/modules/history/persistence/found-chains.read-model.js';
import { judgeChain } from '../../src/modules/history/proof/judge-chain.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';

jest.setTimeout(120_000);

type Row = Record<string, unknown>;

const LONG = 2_300;
const OTHERS = 700;

describe.each(['sqlite', 'postgres'] as const)('a history from before, on %s', (kind) => {
  let dataDir: string;
  let postgres: TestPostgres | null = null;
  let source: DataSource;
  let runner: QueryRunner;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'duban-migration-'));
    postgres = kind === 'postgres' ? await startPostgres() : null;
    const url = await postgres?.url('history_migration');
    const config = loadConfig({
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      ...(url ? { DATABASE_URL: url } : {}),
    });
    source = await writerOf(config, { entities: schema.entities, migrations: [] }).initialize();
    runner = source.createQueryRunner();
  });
  afterAll(async () => {
    await runner?.release();
    await source?.destroy();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const all = (): Promise<Row[]> =>
    runner.query(
      'SELECT id, at, actor_id, actor_name, actor_unit, action, subject_type, subject_id, note, data FROM history_entry ORDER BY id',
    ) as Promise<Row[]>;

  it('is chained in the order of its ids, none of it changed, and goes back as it was', async () => {
    await new History1764000004000().up(runner);
    await runner.query(
      'CREATE INDEX ix_history_entry_actor_id ON history_entry (actor_id, action, subject_type, subject_id)',
    );
    const long = newId();
    const subjects = [...Array<string>(LONG).fill(long), ...Array.from({ length: OTHERS }, () => newId())];
    const rows = subjects.map((subject, n) => {
      const type = n % 7 === 0 && subject !== long ? 'campaign' : 'case';
      const words = n % 2 === 0 ? null : `第 ${n} 次 '到场'`;
      const who = ['u', '周敏', '局', 'case.note', type, subject];
      return [newId(), '2026-05-11T01:00:00.000Z', ...who, words, `{"b":${n / 8},"a":{"中":null}}`];
    });
    const quoted = (value: unknown): string =>
      value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`;
    for (let at = 0; at < rows.length; at += 500)
      await runner.query(
        `INSERT INTO history_entry VALUES ${rows
          .slice(at, at + 500)
          .map((row) => `(${row.map(quoted).join(', ')})`)
          .join(', ')}`,
      );
    const before = await all();

    const migration = new HistoryChain1764000059000();
    await migration.up(runner);
    expect(await all()).toEqual(before);
    const chains = [];
    for await (const chain of new FoundChains(new UnitOfWork(source, null)).all(0)) chains.push(chain);
    expect(chains).toHaveLength(OTHERS + 1);
    expect(chains.map(judgeChain).filter(Boolean)).toEqual([]);
    const { entries, head } = chains.find(({ subjectId }) => subjectId === long)!;
    expect(entries).toHaveLength(LONG);
    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).toSorted());
    expect(head).toEqual({ seq: LONG, hash: entries.at(-1)!.hash });

    // As each step of a migration does: what a runner remembers of tables ends with it.
    await runner.release();
    runner = source.createQueryRunner();
    await migration.down(runner);
    expect(await all()).toEqual(before);
    await runner.release();
    runner = source.createQueryRunner();
    await migration.up(runner);
    await expect(runner.query("UPDATE history_entry SET action = 'x'")).rejects.toThrow(
      'never changed or deleted',
    );
  });
});
