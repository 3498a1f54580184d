import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, primary, text, varchar } from './columns.js';
import { DAYS_BEFORE_2024, NOTICES_BEFORE_2024 } from './seeds/days-before-2024.js';
import { insertRows } from './seeds/insert-rows.js';

const DISTRICT_DAYS = new Table({
  name: 'district_day',
  columns: [varchar('day', 10, primary), varchar('kind', 40), varchar('name', 60), varchar('source', 300)],
});

const CHANGES = new Table({
  name: 'calendar_change',
  columns: [
    varchar('id', 36, primary),
    varchar('at', 24),
    varchar('by_id', 36),
    varchar('by_name', 60),
    varchar('by_unit', 100),
    varchar('source', 300),
    text('note'),
    text('days'),
    text('publish'),
    varchar('span_from', 10),
    varchar('span_to', 10),
    integer('moves'),
    integer('held'),
    integer('confirmed'),
    integer('restated'),
    integer('left_over'),
  ],
  indices: [{ name: 'ix_calendar_change_left_over', columnNames: ['left_over'] }],
});

/** 日历变更 and 本区日期; a calendar that is in use gets the years before 2024 that it lacks. */
export class CalendarChanges1764000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [DISTRICT_DAYS, CHANGES]) await runner.createTable(table);
    await bringYears(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await takeYears(runner);
    for (const table of [CHANGES, DISTRICT_DAYS]) await runner.dropTable(table);
  }
}

/** An empty calendar is filled at the first start; days that somebody has entered stay as they are. */
async function bringYears(runner: QueryRunner): Promise<void> {
  const years = new Set(await numbersOf(runner, 'SELECT year AS value FROM calendar_year'));
  if (years.size === 0) return;
  const days = new Set(await wordsOf(runner, 'SELECT day AS value FROM calendar_day'));
  const lacking = NOTICES_BEFORE_2024.filter(({ year }) => !years.has(year));
  await insertRows(
    runner,
    'calendar_year',
    lacking.map(({ year, source }) => ({ year, source })),
  );
  await insertRows(
    runner,
    'calendar_day',
    DAYS_BEFORE_2024.filter(
      ({ of, row }) => lacking.some(({ year }) => year === of) && !days.has(row.day),
    ).map(({ row }) => row),
  );
}

/** Takes out what is still as it was brought. */
async function takeYears(runner: QueryRunner): Promise<void> {
  for (const { year, source } of NOTICES_BEFORE_2024) {
    await remove(runner, 'calendar_year', { year, source });
  }
  for (const { row } of DAYS_BEFORE_2024) await remove(runner, 'calendar_day', row);
}

async function remove(
  runner: QueryRunner,
  table: string,
  row: Record<string, string | number>,
): Promise<void> {
  const postgres = runner.dataSource.options.type === 'postgres';
  const where = Object.keys(row)
    .map((column, at) => `"${column}" = ${postgres ? `$${at + 1}` : '?'}`)
    .join(' AND ');
  await runner.query(`DELETE FROM ${table} WHERE ${where}`, Object.values(row));
}

async function numbersOf(runner: QueryRunner, query: string): Promise<number[]> {
  return ((await runner.query(query)) as { value: number }[]).map(({ value }) => Number(value));
}

async function wordsOf(runner: QueryRunner, query: string): Promise<string[]> {
  return ((await runner.query(query)) as { value: string }[]).map(({ value }) => value);
}
