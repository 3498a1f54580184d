import type { QueryRunner } from 'typeorm';

type Value = string | number | boolean | null;

/** Plain SQL for both databases: a migration knows columns and no entity, which may look different tomorrow. */
export async function insertRows(
  runner: QueryRunner,
  table: string,
  rows: readonly Record<string, Value>[],
): Promise<void> {
  const postgres = runner.dataSource.options.type === 'postgres';
  for (const row of rows) {
    const columns = Object.keys(row);
    const marks = columns.map((_, at) => (postgres ? `$${at + 1}` : '?')).join(', ');
    const values = Object.values(row).map((value) =>
      typeof value === 'boolean' && !postgres ? Number(value) : value,
    );
    const names = columns.map((name) => `"${name}"`).join(', ');
    await runner.query(`INSERT INTO ${table} (${names}) VALUES (${marks})`, values);
  }
}
