import { Raw, type FindOperator } from 'typeorm';
import type { Reads } from './unit-of-work.js';

/**
 * One of these ids, as one parameter however many there are: the statement is the same each time, and neither database
 * counts its parameters. Once in a condition.
 */
export function among(reads: Reads, ids: readonly string[]): FindOperator<string> {
  const { sql, values } = amongIds(reads, ids);
  return Raw((column) => `${column} ${sql}`, values);
}

/** The same for a condition in words: `p.taskId ${sql}`. */
export function amongIds(
  reads: Reads,
  ids: readonly string[],
): { sql: string; values: { among: string | string[] } } {
  return reads.connection.options.type === 'postgres'
    ? { sql: '= ANY(:among)', values: { among: [...ids] } }
    : { sql: 'IN (SELECT value FROM json_each(:among))', values: { among: JSON.stringify(ids) } };
}
