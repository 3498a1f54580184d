import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { BackupTargetError } from '../../../platform/backup/backup-errors.js';

/**
 * The folder that backups go to, made where it is missing. Step by step: where nothing can be made, such as in `/proc`, Node's
 * own way of making all folders of a path tries for ever. Throws BackupTargetError.
 */
export async function openTarget(folder: string): Promise<void> {
  try {
    await make(resolve(folder));
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // A full or broken disk is told in its own words.
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO') throw error;
    throw new BackupTargetError({ folder, why: code });
  }
}

async function make(path: string): Promise<void> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (there?.isDirectory()) return;
  if (there) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
  await make(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
