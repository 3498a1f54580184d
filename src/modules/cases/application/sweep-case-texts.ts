import { Injectable } from '@nestjs/common';
import type { EntityMetadata } from 'typeorm';
import { rewriteTexts } from '../../../kernel/rewrite-texts.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { BELONGINGS, holdsWords, TELLING, WAYS, type Subject } from '../domain/case-text-ways.js';

/** How many rows of each table have changed. */
export type Swept = Map<string, string[]>;

type Row = Record<string, string | null>;
type Rewrite = (text: string) => string;

/** Rewrites every text that tells of a case, in whatever room it is kept: the tables are asked, not the rooms. */
@Injectable()
export class SweepCaseTexts {
  /** The ids of the rows that changed, by table; rows with a key of two columns by their first. */
  async within(tx: Tx, caseIds: readonly string[], rewrite: Rewrite): Promise<Swept> {
    const ids = await belongingsOf(tx, caseIds);
    const swept: Swept = new Map();
    for (const table of tx.connection.entityMetadatas)
      for (const [column, of] of waysInto(table)) {
        const changed = await sweep(tx, table, column, ids.get(of)!, rewrite);
        if (changed.length > 0)
          swept.set(table.tableName, [...(swept.get(table.tableName) ?? []), ...changed]);
      }
    return swept;
  }
}

/** The cases with what belongs to them. */
export async function belongingsOf(tx: Tx, caseIds: readonly string[]): Promise<Map<Subject, string[]>> {
  const ids = new Map<Subject, string[]>([['case', [...caseIds]]]);
  for (const { key, table, pick, column, of } of BELONGINGS) {
    const among = ids.get(of)!;
    const rows =
      among.length === 0
        ? []
        : await bound<{ id: string | null }[]>(
            tx,
            `SELECT DISTINCT ${pick} AS id FROM ${table} WHERE ${column} IN (:...among)`,
            { among },
          );
    ids.set(
      key,
      rows.flatMap(({ id }) => id ?? []),
    );
  }
  return ids;
}

/** Through which columns a table tells of cases. */
export function waysInto({ tableName, columns }: EntityMetadata): [string, Subject][] {
  const told = columns.flatMap(({ databaseName }): [string, Subject][] => {
    const of = TELLING[databaseName];
    return of ? [[databaseName, of]] : [];
  });
  const known = WAYS.filter(({ table }) => table === tableName);
  return [...told, ...known.map(({ column, of }): [string, Subject] => [column, of])];
}

export const wordsIn = ({ columns }: EntityMetadata) =>
  columns.filter(({ databaseName: name, type, length }) =>
    holdsWords({ name, type: String(type), length: Number(length) }),
  );

async function sweep(
  tx: Tx,
  table: EntityMetadata,
  column: string,
  among: readonly string[],
  rewrite: Rewrite,
): Promise<string[]> {
  const words = wordsIn(table);
  if (words.length === 0 || among.length === 0) return [];
  const keys = table.primaryColumns.map(({ databaseName }) => databaseName);
  const names = [...new Set([...keys, ...words.map(({ databaseName }) => databaseName)])];
  const rows = await bound<Row[]>(
    tx,
    `SELECT ${names.join(', ')} FROM ${table.tableName} WHERE ${column} IN (:...among)`,
    { among },
  );
  const changed: string[] = [];
  for (const row of rows) {
    const after: Record<string, string> = {};
    for (const { databaseName: name, type } of words) {
      const before = row[name];
      if (before === null || before === undefined) continue;
      const text = type === 'simple-json' ? rewrittenJson(before, rewrite) : rewrite(before);
      if (text !== before) after[name] = text;
    }
    if (Object.keys(after).length === 0) continue;
    const set = Object.keys(after).map((name) => `${name} = :new_${name}`);
    const where = keys.map((name) => `${name} = :key_${name}`);
    await bound(tx, `UPDATE ${table.tableName} SET ${set.join(', ')} WHERE ${where.join(' AND ')}`, {
      ...Object.fromEntries(Object.entries(after).map(([name, value]) => [`new_${name}`, value])),
      ...Object.fromEntries(keys.map((name) => [`key_${name}`, row[name]])),
    });
    changed.push(String(row[keys[0]!]));
  }
  return changed;
}

/** Each text in it; what does not change keeps its letters. */
function rewrittenJson(before: string, rewrite: Rewrite): string {
  const value = JSON.parse(before) as unknown;
  const after = rewriteTexts(value, rewrite);
  return after === value ? before : JSON.stringify(after);
}

function bound<T>(tx: Tx, sql: string, values: Record<string, unknown>): Promise<T> {
  const [text, parameters] = tx.connection.driver.escapeQueryWithParameters(sql, values);
  return tx.query(text, parameters) as Promise<T>;
}
