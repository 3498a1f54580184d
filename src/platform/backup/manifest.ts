import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../kernel/instant.js';
import { NoBackupError } from './backup-errors.js';
import type { TableShape } from './table-shapes.js';

export type SummedTable = TableShape & { rows: number; sum: string };

/** What a backup says of itself; written last, so that a folder without it is none. */
export interface Manifest {
  format: 1;
  at: Instant;
  /** Name of the key that sealed and signed at that time; never the key. */
  key: string;
  /** Names of all keys that something in it is sealed with; backups of earlier versions know `key` alone. */
  keys?: string[];
  /** By name, in the order in which they ran. */
  migrations: string[];
  tables: SummedTable[];
  files: { count: number; bytes: number };
}

const NAME = 'manifest.json';

/** What a restore has to have on its ring. */
export const keysOf = ({ key, keys = [] }: Pick<Manifest, 'key' | 'keys'>): string[] => [
  ...new Set([key, ...keys]),
];

/** Where the originals of all backups of a folder lie, by their hash. */
export const poolOf = (folder: string): string => join(folder, 'files');
export const tableFile = (backup: string, table: string): string =>
  join(backup, 'tables', `${table}.jsonl.gz`);
export const fileList = (backup: string): string => join(backup, 'files.jsonl.gz');

export async function writeManifest(backup: string, manifest: Manifest): Promise<void> {
  await writeFile(join(backup, `${NAME}.part`), JSON.stringify(manifest, null, 1), {
    mode: 0o600,
    flush: true,
  });
  await rename(join(backup, `${NAME}.part`), join(backup, NAME));
}

/** Null where there is no backup, or half of one. */
export async function readManifest(backup: string): Promise<Manifest | null> {
  const text = await readFile(join(backup, NAME), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as Manifest;
    return found.format === 1 && Array.isArray(found.tables) ? found : null;
  } catch {
    return null;
  }
}

/** The backups of a folder by their names, newest first: whole ones, and what a process left that died over one. */
export async function backupsIn(folder: string): Promise<{ whole: string[]; half: string[] }> {
  const names = (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory() && /^\d{8}T\d{9}Z$/.test(entry.name))
    .map(({ name }) => name)
    .toSorted()
    .toReversed();
  const found = await Promise.all(names.map((name) => readManifest(join(folder, name))));
  return { whole: names.filter((_, at) => found[at]), half: names.filter((_, at) => !found[at]) };
}

/** The backup that is meant: the folder itself, or the newest of those in it. Throws NoBackupError. */
export async function findBackup(folder: string): Promise<{ folder: string; manifest: Manifest }> {
  const [newest = ''] = (await readManifest(folder)) ? [''] : (await backupsIn(folder)).whole;
  const found = join(folder, newest);
  const manifest = await readManifest(found);
  if (!manifest) throw new NoBackupError({ folder });
  return { folder: found, manifest };
}
