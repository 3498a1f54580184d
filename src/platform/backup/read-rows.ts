import { setImmediate as breathe } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { textOf } from './row-text.js';
import type { TableShape } from './table-shapes.js';

/** Rows of one reading; between two of them others have their turn. */
const AT_ONCE = 500;

/** The rows of a table as lines, in the order of its key, from the snapshot that the runner has open. */
export async function* readRows(runner: QueryRunner, shape: TableShape): AsyncGenerator<string> {
  const isPostgres = runner.connection.options.type === 'postgres';
  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  const marks = shape.key.map((_, at) => (isPostgres ? `$${at + 1}` : '?')).join(', ');
  const columns = quoted(shape.columns.map(({ name }) => name));
  const key = quoted(shape.key);
  let last: unknown[] | null = null;
  do {
    const rows = (await runner.query(
      `SELECT ${columns} FROM "${shape.name}" ${last ? `WHERE (${key}) > (${marks})` : ''}
        ORDER BY ${key} LIMIT ${AT_ONCE}`,
      last ?? [],
    )) as Record<string, unknown>[];
    for (const row of rows) yield textOf(shape, row);
    const end: Record<string, unknown> | undefined = rows.length === AT_ONCE ? rows.at(-1) : undefined;
    last = end ? shape.key.map((name) => end[name]) : null;
    await breathe();
  } while (last);
}
