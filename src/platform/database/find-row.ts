import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Reads } from './unit-of-work.js';

/** Values that the row has; `null` and `undefined` are nothing to look for. */
export type Known<E> = { [K in keyof E]?: E[K] & (string | number | boolean) };

interface Question {
  sql: string;
  asked: readonly ColumnMetadata[];
}

const questions = new WeakMap<DataSource, Map<string, Question>>();

/**
 * The row with these values, as `findOneBy` gives it. For what every request asks: the statement is written once, while TypeORM
 * builds it anew each time, which takes longer than running it.
 */
export async function findRow<E extends ObjectLiteral>(
  reads: Reads,
  entity: EntityTarget<E>,
  where: Known<E>,
): Promise<E | null> {
  const { connection } = reads;
  const { driver } = connection;
  const metadata = connection.getMetadata(entity);
  const fields = Object.keys(where);
  const { sql, asked } = questionFor(connection, metadata, fields);
  const values = fields.map((field, at) => {
    const value = where[field];
    if (value === undefined || value === null) throw new Error(`no value to look for: ${field}`);
    return driver.preparePersistentValue(value, asked[at]!) as unknown;
  });
  const [raw] = (await reads.query(sql, values)) as Record<string, unknown>[];
  if (!raw) return null;
  const row = metadata.create() as E;
  for (const column of metadata.columns)
    column.setEntityValue(row, driver.prepareHydratedValue(raw[column.databaseName], column));
  return row;
}

function questionFor(connection: DataSource, metadata: EntityMetadata, fields: readonly string[]): Question {
  const known = questions.get(connection) ?? new Map<string, Question>();
  questions.set(connection, known);
  const key = [metadata.tableName, ...fields].join(' ');
  const found = known.get(key) ?? questionOf(connection, metadata, fields);
  known.set(key, found);
  return found;
}

function questionOf({ driver }: DataSource, metadata: EntityMetadata, fields: readonly string[]): Question {
  const asked = fields.map((field) => {
    const column = metadata.findColumnWithPropertyName(field);
    if (!column) throw new Error(`${metadata.tableName} has no ${field}`);
    return column;
  });
  const escaped = ({ databaseName }: ColumnMetadata): string => driver.escape(databaseName);
  const mark = (at: number): string => (driver.options.type === 'postgres' ? `$${at + 1}` : '?');
  const names = metadata.columns.map(escaped).join(', ');
  const conditions = asked.map((column, at) => `${escaped(column)} = ${mark(at)}`).join(' AND ');
  const sql = `SELECT ${names} FROM ${driver.escape(metadata.tableName)} WHERE ${conditions} LIMIT 1`;
  return { sql, asked };
}
