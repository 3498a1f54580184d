import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { writerOf } from '../../src/platform/database/data-source.js';
import { startPostgres, type TestPostgres } from './postgres.js';

type Migration = (typeof migrations)[number];

/** Both databases as they stood before that migration; with null nothing has run yet. */
export function describeBefore(
  title: string,
  newest: Migration | null,
  tests: (source: () => DataSource) => void,
): void {
  describe.each(['sqlite', 'postgres'] as const)(`${title}, on %s`, (kind) => {
    let dataDir: string;
    let postgres: TestPostgres | null = null;
    let source: DataSource;
    beforeAll(async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'duban-migration-'));
      postgres = kind === 'postgres' ? await startPostgres() : null;
      const url = await postgres?.url('migration');
      const config = loadConfig({
        NODE_ENV: 'test',
        DATA_DIR: dataDir,
        ...(url ? { DATABASE_URL: url } : {}),
      });
      const before = newest ? migrations.slice(0, migrations.indexOf(newest)) : [];
      source = await writerOf(config, { entities: [], migrations: before }).initialize();
      await source.runMigrations();
    });
    afterAll(async () => {
      await source?.destroy();
      await postgres?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });
    tests(() => source);
  });
}
