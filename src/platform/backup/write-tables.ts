import type { QueryRunner } from 'typeorm';
import { tableFile, type SummedTable } from './manifest.js';
import { readRows } from './read-rows.js';
import { RowSum } from './row-text.js';
import { tableShapes, type TableShape } from './table-shapes.js';
import { writeLines } from './write-lines.js';

/** Writes every table of the snapshot into the folder `tables` of a backup, and gives what the manifest says of them. */
export async function writeTables(runner: QueryRunner, backup: string): Promise<SummedTable[]> {
  const summed: SummedTable[] = [];
  for (const shape of await tableShapes(runner)) {
    const sum = new RowSum();
    await writeLines(tableFile(backup, shape.name), counted(readRows(runner, shape), sum));
    summed.push({ ...shape, rows: sum.rows, sum: sum.hex });
  }
  return summed;
}

/** The names of the migrations that made the tables, in their order. */
export const migrationsOf = async (runner: QueryRunner): Promise<string[]> =>
  ((await runner.query('SELECT name FROM migrations ORDER BY id')) as { name: string }[]).map(
    ({ name }) => name,
  );

/** Count and sum of a table as the database has it. */
export async function sumOf(runner: QueryRunner, shape: TableShape): Promise<RowSum> {
  const sum = new RowSum();
  for await (const line of readRows(runner, shape)) sum.add(line);
  return sum;
}

async function* counted(lines: AsyncIterable<string>, sum: RowSum): AsyncGenerator<string> {
  for await (const line of lines) {
    sum.add(line);
    yield line;
  }
}
