import type { TableColumnOptions } from 'typeorm';

type More = Partial<TableColumnOptions>;

/** The portable column types, so that one migration serves SQLite and PostgreSQL. */
export const text = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'text', ...more });

export const varchar = (name: string, length: number, more: More = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});

export const integer = (name: string, more: More = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...more,
});

export const bigint = (name: string, more: More = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...more,
});

export const flag = (name: string, more: More = {}): TableColumnOptions => ({
  name,
  type: 'boolean',
  ...more,
});

export const primary = { isPrimary: true } as const;
export const nullable = { isNullable: true } as const;
