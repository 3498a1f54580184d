import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Tx } from './unit-of-work.js';

/** Below what either database takes as parameters of one statement. */
const MOST_PARAMETERS = 20_000;

/** After so long others have their turn, whether one call was long or many short ones follow each other. */
const HELD_AT_MOST_MS = 10;
let turnGivenAt = 0;

/**
 * Inserts whole rows of one table with few statements, and lets others have their turn in between. For bulk paths and hot
 * ones: TypeORM's own insert spends more time on building a statement than the database on running it, writes numbers
 * into it, so that SQLite reads it anew each time, and reads back what has a default.
 */
export async function insertMany<E extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<E>,
  rows: readonly E[],
  /** A table of the same columns, when it is not the entity's own. */
  into?: string,
): Promise<void> {
  const { columns, tablePath } = tx.connection.getMetadata(entity);
  const { driver } = tx.connection;
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const atOnce = Math.floor(MOST_PARAMETERS / columns.length);
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    const values = some.flatMap((row) =>
      columns.map(
        (column) => driver.preparePersistentValue(column.getEntityValue(row) ?? null, column) as unknown,
      ),
    );
    const marks = marksFor(tx, some.length, columns.length);
    await tx.query(`INSERT INTO ${into ?? driver.escape(tablePath)} (${names}) VALUES ${marks}`, values);
    if (performance.now() - turnGivenAt > HELD_AT_MOST_MS) {
      await breathe();
      turnGivenAt = performance.now();
    }
  }
}

/** `(?, ?), (?, ?)` or `($1, $2), ($3, $4)`, as the database writes it. */
export function marksFor(tx: Tx, rows: number, columns: number): string {
  const numbered = tx.connection.options.type === 'postgres';
  const row = (at: number): string =>
    `(${Array.from({ length: columns }, (_, column) => (numbered ? `$${at * columns + column + 1}` : '?')).join(', ')})`;
  return Array.from({ length: rows }, (_, at) => row(at)).join(', ');
}
