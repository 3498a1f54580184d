import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from '../../src/platform/database/unit-of-work.js';

export type Insert = <R extends ObjectLiteral>(
  entity: EntityTarget<R>,
  rows: readonly Partial<R>[],
) => Promise<void>;

/** Bulk inserts by the entity's own columns, past TypeORM's row-by-row work; a column that is not given keeps its default. */
export function inserter(tx: Tx): Insert {
  const postgres = tx.connection.options.type === 'postgres';
  return async (entity, rows) => {
    const [first] = rows;
    if (!first) return;
    const { tableName, columns } = tx.connection.getMetadata(entity);
    const given = columns.filter(({ propertyName }) => propertyName in first);
    const names = given.map(({ databaseName }) => databaseName);
    const json = new Set(given.filter(({ type }) => type === 'simple-json').map((one) => one.databaseName));
    const plain = rows.map((row) =>
      Object.fromEntries(
        given.map(({ propertyName, databaseName }) => {
          const value = (row as Record<string, unknown>)[propertyName] ?? null;
          return [databaseName, json.has(databaseName) && value !== null ? JSON.stringify(value) : value];
        }),
      ),
    );
    if (postgres) {
      await tx.query(
        `INSERT INTO ${tableName} (${names.join(', ')}) SELECT ${names.join(', ')}
          FROM json_populate_recordset(NULL::${tableName}, $1)`,
        [JSON.stringify(plain)],
      );
      return;
    }
    const width = Math.floor(30_000 / names.length);
    for (let from = 0; from < plain.length; from += width) {
      const some = plain.slice(from, from + width);
      const marks = `(${names.map(() => '?').join(', ')})`;
      await tx.query(
        `INSERT INTO ${tableName} (${names.join(', ')}) VALUES ${some.map(() => marks).join(', ')}`,
        some.flatMap((row) => names.map((name) => boundValue(row[name]))),
      );
    }
  };
}

const boundValue = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);
