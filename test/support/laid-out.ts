import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { schema } from '../../src/app/schema.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { writerOf } from '../../src/platform/database/data-source.js';
import { startPostgres } from './postgres.js';
import { until } from './until.js';

const TEMPLATE = 'laid_out';

/**
 * A PostgreSQL whose database `laid_out` has all tables: laid out by the first of a run of tests that asks, copied by
 * the others, who would do the same for seconds each. Null outside of such a run.
 */
export async function laidOut(): Promise<{ dir: string; template: string } | null> {
  const run = process.env.TEST_RUN_DIR;
  if (!run) return null;
  const found = { dir: join(run, 'postgres'), template: TEMPLATE };
  await until(
    'a PostgreSQL is laid out',
    async () => (await isThere(found.dir)) || layOutAlone(found.dir),
    60_000,
  );
  return found;
}

const isThere = (dir: string): Promise<boolean> =>
  stat(dir).then(
    () => true,
    () => false,
  );

/** False where another is at it. */
async function layOutAlone(dir: string): Promise<boolean> {
  const mine = `${dir}.being-made`;
  const begun = await mkdir(mine).then(
    () => true,
    () => false,
  );
  if (!begun) return false;
  try {
    await layOut(dir);
    return true;
  } finally {
    await rm(mine, { recursive: true });
  }
}

async function layOut(dir: string): Promise<void> {
  const postgres = await startPostgres();
  try {
    const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: await postgres.url(TEMPLATE) });
    const writer = await writerOf(config, schema).initialize();
    await writer.runMigrations({ transaction: 'each' });
    await writer.destroy();
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  await postgres.leave(dir);
}
