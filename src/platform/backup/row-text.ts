import { createHash } from 'node:crypto';
import type { Kind, TableShape } from './table-shapes.js';

type Row = Record<string, unknown>;

/** A row as one line of JSON: its values in the order of the columns' names, the same out of both databases. */
export const textOf = ({ columns }: Pick<TableShape, 'columns'>, row: Row): string =>
  JSON.stringify(columns.map(({ name, kind }) => (row[name] === null ? null : WRITE[kind](row[name]))));

const WRITE: Record<Kind, (value: unknown) => unknown> = {
  text: String,
  number: Number,
  flag: Boolean,
  bytes: (value) => (value as Buffer).toString('base64'),
};

/** The values of such a line as the database takes them. */
export function valuesOf(
  { columns }: Pick<TableShape, 'columns'>,
  line: string,
  isPostgres: boolean,
): unknown[] {
  const values = JSON.parse(line) as unknown[];
  return columns.map(({ kind }, at) => {
    const value = values[at];
    if (value === null) return null;
    if (kind === 'bytes') return Buffer.from(value as string, 'base64');
    return kind === 'flag' && !isPostgres ? Number(value) : value;
  });
}

const ALL = 1n << 256n;

/** How many rows, and the sum of their hashes: equal for equal rows in any order. */
export class RowSum {
  rows = 0;
  private sum = 0n;

  add(line: string): void {
    this.rows += 1;
    this.sum = (this.sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % ALL;
  }

  get hex(): string {
    return this.sum.toString(16).padStart(64, '0');
  }
}
