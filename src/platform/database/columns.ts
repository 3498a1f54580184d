import { Column, type ColumnOptions } from 'typeorm';

/** A calendar day, `YYYY-MM-DD`. */
export const DayColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 10, ...options } as ColumnOptions);

/** A moment, ISO 8601 UTC with milliseconds. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 24, ...options } as ColumnOptions);

/** A UUID kept as text, the same in both databases. */
export const IdColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, ...options } as ColumnOptions);

/** A short word out of a fixed list. */
export const WordColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 40, ...options } as ColumnOptions);

export const JsonColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'simple-json', ...options } as ColumnOptions);

/** A count that may be larger than an integer; a number in both databases. */
export const CountColumn = (options: ColumnOptions = {}): PropertyDecorator => {
  const from = (value: string | number | null): number | null => (value === null ? null : Number(value));
  return Column({
    type: 'bigint',
    transformer: { to: (value: number | null) => value, from },
    ...options,
  } as ColumnOptions);
};
