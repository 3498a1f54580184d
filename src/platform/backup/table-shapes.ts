import type { QueryRunner } from 'typeorm';
import { UnknownColumnError } from './backup-errors.js';

/** How a value is written: the same in both databases. */
export const KINDS = ['text', 'number', 'flag', 'bytes'] as const;
export type Kind = (typeof KINDS)[number];

export interface TableShape {
  name: string;
  /** By name, so that their order is that of no database. */
  columns: { name: string; kind: Kind }[];
  /** In the order of the key. */
  key: string[];
}

interface FoundColumn {
  name: string;
  type: string;
  /** Place in the primary key from 1; 0 outside it. */
  place: number;
}

/** What is not data: the list of migrations, the index of the search, which a start makes again, and what triggers tally. */
const APART = /^(migrations|sqlite_.*|search_doc|search_text.*|case_tally)$/;

const KIND_OF: readonly [RegExp, Kind][] = [
  [/bool/, 'flag'],
  [/int|real|double|float|numeric/, 'number'],
  [/char|text/, 'text'],
  [/blob|bytea/, 'bytes'],
];

/** Every table of the database as its catalogue has it. Throws UnknownColumnError for what could not be written. */
export async function tableShapes(runner: QueryRunner): Promise<TableShape[]> {
  const isPostgres = runner.connection.options.type === 'postgres';
  const names = (
    (await runner.query(
      isPostgres
        ? `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`
        : `SELECT name FROM sqlite_master WHERE type = 'table'`,
    )) as { name: string }[]
  )
    .map(({ name }) => name)
    .filter((name) => !APART.test(name))
    .toSorted();
  const shapes: TableShape[] = [];
  for (const name of names) {
    const columns = isPostgres ? await columnsOfPostgres(runner, name) : await columnsOfSqlite(runner, name);
    shapes.push(shapeOf(name, columns));
  }
  return shapes;
}

const columnsOfSqlite = (runner: QueryRunner, table: string): Promise<FoundColumn[]> =>
  runner.query(`SELECT name, type, pk AS place FROM pragma_table_info(?)`, [table]) as Promise<FoundColumn[]>;

const columnsOfPostgres = (runner: QueryRunner, table: string): Promise<FoundColumn[]> =>
  runner.query(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
            COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::int AS place
       FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
      WHERE a.attrelid = ($1)::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
    [`"${table}"`],
  ) as Promise<FoundColumn[]>;

function shapeOf(name: string, found: readonly FoundColumn[]): TableShape {
  const columns = found
    .map((column) => {
      const kind = KIND_OF.find(([pattern]) => pattern.test(column.type.toLowerCase()))?.[1];
      if (!kind) throw new UnknownColumnError({ table: name, column: column.name, type: column.type });
      return { name: column.name, kind };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const key = found
    .filter(({ place }) => place > 0)
    .toSorted((a, b) => a.place - b.place)
    .map((column) => column.name);
  if (key.length === 0) throw new UnknownColumnError({ table: name, column: 'primary key', type: 'none' });
  return { name, columns, key };
}
