import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import type { Config } from '../config/config.js';
import { writerOf } from '../database/data-source.js';
import { marksFor } from '../database/insert-many.js';
import { BackupDamagedError, NewerBackupError, NotAnEmptyPlaceError } from './backup-errors.js';
import { tableFile, type Manifest, type SummedTable } from './manifest.js';
import { valuesOf } from './row-text.js';
import { inSnapshot } from './snapshot.js';
import { tableShapes } from './table-shapes.js';
import { readLines } from './write-lines.js';
import { sumOf } from './write-tables.js';

export type Migration = new () => MigrationInterface;

const MOST_PARAMETERS = 20_000;

interface Place {
  config: Config;
  migrations: readonly Migration[];
}

/**
 * Lays the tables of a backup into an empty database, as its version had them, reads them back and compares; `last` is done in the
 * same transaction. Then brings the schema up to date. Throws NotAnEmptyPlaceError, NewerBackupError, BackupDamagedError.
 */
export async function loadTables(
  { config, migrations }: Place,
  backup: string,
  manifest: Manifest,
  last: (runner: QueryRunner) => Promise<unknown>,
): Promise<void> {
  const wanted = new Set(manifest.migrations);
  const unknown = manifest.migrations.find((name) => !migrations.some((one) => one.name === name));
  if (unknown) throw new NewerBackupError({ migration: unknown });
  const then = migrations.filter(({ name }) => wanted.has(name));
  await withDatabase(config, then, async (source) => {
    const runner = source.createQueryRunner();
    try {
      if ((await tableShapes(runner)).length > 0) throw new NotAnEmptyPlaceError();
      await emptiedAgain(config, runner, async () => {
        await source.runMigrations({ transaction: 'each' });
        await runner.startTransaction();
        await compareShapes(runner, manifest);
        for (const table of manifest.tables) await loadTable(runner, backup, table);
        await last(runner);
        await runner.commitTransaction();
      });
    } finally {
      await runner.release();
    }
  });
  await withDatabase(config, migrations, (source) => source.runMigrations({ transaction: 'each' }));
}

/** What could not be laid as a whole leaves the place as empty as it was found. */
async function emptiedAgain(config: Config, runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    if (config.env.DATABASE_URL) await clearPostgres(runner);
    else for (const end of ['', '-wal', '-shm']) await rm(config.sqliteFile + end, { force: true });
    throw error;
  }
}

async function clearPostgres(runner: QueryRunner): Promise<void> {
  await runner.clearDatabase();
  const functions = (await runner.query(
    `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
      WHERE p.pronamespace = current_schema()::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  )) as { name: string }[];
  for (const { name } of functions) await runner.query(`DROP FUNCTION ${name}`);
}

/** Whether nothing was ever laid here. */
export async function isEmptyPlace(config: Config): Promise<boolean> {
  if (!config.env.DATABASE_URL && !existsSync(config.sqliteFile)) return true;
  return inSnapshot(config, async (runner) => (await tableShapes(runner)).length === 0);
}

async function withDatabase(
  config: Config,
  migrations: readonly Migration[],
  work: (source: DataSource) => Promise<unknown>,
): Promise<void> {
  const source = await writerOf(config, { entities: [], migrations: [...migrations] }).initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}

async function compareShapes(runner: QueryRunner, manifest: Manifest): Promise<void> {
  const here = new Map((await tableShapes(runner)).map(({ name, columns }) => [name, columns]));
  for (const { name, columns } of manifest.tables)
    if (JSON.stringify(here.get(name)) !== JSON.stringify(columns))
      throw new BackupDamagedError({ what: `${name}: columns` });
}

async function loadTable(runner: QueryRunner, backup: string, table: SummedTable): Promise<void> {
  await runner.query(`DELETE FROM "${table.name}"`);
  const atOnce = Math.floor(MOST_PARAMETERS / table.columns.length);
  let rows: unknown[][] = [];
  const isPostgres = runner.connection.options.type === 'postgres';
  const lay = async () => {
    if (rows.length > 0) await insertRows(runner, table, rows);
    rows = [];
  };
  try {
    for await (const line of readLines(tableFile(backup, table.name))) {
      rows.push(valuesOf(table, line, isPostgres));
      if (rows.length === atOnce) await lay();
    }
    await lay();
  } catch (error) {
    throw new BackupDamagedError({ what: `${table.name}: ${(error as Error).message}` });
  }
  const { rows: count, hex } = await sumOf(runner, table);
  if (count !== table.rows || hex !== table.sum)
    throw new BackupDamagedError({ what: `${table.name}: ${count} / ${table.rows}` });
}

async function insertRows(runner: QueryRunner, table: SummedTable, rows: unknown[][]): Promise<void> {
  const names = table.columns.map(({ name }) => `"${name}"`);
  await runner.query(
    `INSERT INTO "${table.name}" (${names.join(', ')}) VALUES ${marksFor(runner.manager, rows.length, names.length)}`,
    rows.flat(),
  );
}
