import type { Reads } from '../../src/platform/database/unit-of-work.js';

const SEAL = /^[0-9a-f]{16}\.[A-Za-z0-9+/]{30,}={0,2}$/;

/** Every column of the database, declared or not, in which some value is a seal. */
export async function sealedAnywhere(reads: Reads): Promise<string[]> {
  const isPostgres = reads.connection.options.type === 'postgres';
  const columns = (await reads.query(
    isPostgres
      ? `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
          WHERE table_schema = 'public' AND data_type IN ('text', 'character varying')`
      : `SELECT m.name AS "table", p.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) p
          WHERE m.type = 'table' AND (lower(p.type) = 'text' OR lower(p.type) LIKE 'varchar%')`,
  )) as { table: string; column: string }[];
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = (await reads.query(
      `SELECT "${column}" AS value FROM "${table}" WHERE substr("${column}", 17, 1) = '.' LIMIT 1000`,
    )) as { value: string }[];
    if (rows.some(({ value }) => SEAL.test(value))) found.push(`${table}.${column}`);
  }
  return found.toSorted();
}
