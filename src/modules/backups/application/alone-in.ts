import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { BackupRunningError } from '../../../platform/backup/backup-errors.js';
import { openTarget } from './open-target.js';

/** Does the work while nobody else works in this folder; a process that died holds nothing. Throws BackupRunningError, BackupTargetError. */
export async function aloneIn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await openTarget(folder);
  const lock = join(folder, '.lock');
  const mine = { flag: 'wx', mode: 0o600 } as const;
  const name = `${hostname()} ${process.pid}`;
  try {
    await writeFile(lock, name, mine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isHeld(lock, await readFile(lock, 'utf8'))) throw new BackupRunningError({ folder });
    await rm(lock, { force: true });
    await writeFile(lock, name, mine);
  }
  underWay.add(lock);
  try {
    return await work();
  } finally {
    underWay.delete(lock);
    await rm(lock, { force: true });
  }
}

/** Locks of this process: one that has our number and is not among them is of a process before us. */
const underWay = new Set<string>();

/** Whether the process of a lock still runs; of another machine nobody can say. */
function isHeld(lock: string, text: string): boolean {
  const [host, id] = text.split(' ');
  if (host !== hostname()) return true;
  if (Number(id) === process.pid) return underWay.has(lock);
  try {
    process.kill(Number(id), 0);
    return true;
  } catch {
    return false;
  }
}
