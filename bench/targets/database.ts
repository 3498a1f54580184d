import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../test/support/postgres.js';
import type { Database } from '../options.js';

/** A database of the run's own. */
export interface BenchDatabase {
  dataDir: string;
  /** PostgreSQL's address; null for the SQLite file in `dataDir`. */
  url: string | null;
  /** A copy with the same rows for the reference, which writes too: a file name or an address. */
  copy(): Promise<string>;
  remove(): Promise<void>;
}

export async function openDatabase(kind: Database): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const postgres = kind === 'postgres' ? await startPostgres() : null;
  const url = (await postgres?.url('bench')) ?? null;
  return {
    dataDir,
    url,
    async copy() {
      if (url) return copyPostgres(url);
      const file = join(dataDir, 'reference.sqlite');
      copyFileSync(join(dataDir, 'duban.sqlite'), file);
      return file;
    },
    async remove() {
      await postgres?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function copyPostgres(url: string): Promise<string> {
  const admin = new pg.Client({ connectionString: url.replace(/bench$/, 'postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE bench_reference TEMPLATE bench');
  await admin.end();
  return url.replace(/bench$/, 'bench_reference');
}
