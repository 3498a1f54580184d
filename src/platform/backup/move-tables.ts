import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SystemClock } from '../../kernel/clock.js';
import type { Config } from '../config/config.js';
import { keysNeeded } from '../crypto/count-sealed.js';
import { WrittenMeanwhileError } from './backup-errors.js';
import { loadTables, type Migration } from './load-tables.js';
import type { Manifest } from './manifest.js';
import { inSnapshot } from './snapshot.js';
import { migrationsOf, sumOf, writeTables } from './write-tables.js';

interface Move {
  from: Config;
  to: Config;
  migrations: readonly Migration[];
}

/**
 * Carries every table of one database into an empty other one and compares both; the first is left as it is. Throws
 * NotAnEmptyPlaceError, and WrittenMeanwhileError when the first is no longer what was carried.
 */
export async function moveTables({ from, to, migrations }: Move): Promise<Manifest> {
  const folder = await mkdtemp(join(from.dataDir, 'move-'));
  try {
    await mkdir(join(folder, 'tables'));
    const rows = await inSnapshot(from, async (runner) => ({
      migrations: await migrationsOf(runner),
      tables: await writeTables(runner, folder),
      keys: await keysNeeded(runner, from.keys),
    }));
    const manifest: Manifest = {
      format: 1,
      at: new SystemClock().now(),
      key: from.keys.current.id,
      ...rows,
      files: { count: 0, bytes: 0 },
    };
    await loadTables({ config: to, migrations }, folder, manifest, () => compareAgain(from, manifest));
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Before the other database has its own: nobody has written to the first since it was read. */
const compareAgain = (from: Config, { tables }: Manifest): Promise<void> =>
  inSnapshot(from, async (runner) => {
    for (const table of tables)
      if ((await sumOf(runner, table)).hex !== table.sum)
        throw new WrittenMeanwhileError({ table: table.name });
  });
