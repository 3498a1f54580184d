import type { EntityManager } from 'typeorm';
import { termsOf, type Phrase } from '../../kernel/han.js';

/** What a search asks of the database; `expression` is bound as a parameter. */
export interface Matching {
  /** The numbers in the index of what is found: a subquery with one column. Each thing knows its own (ADR 13). */
  sql: string;
  /** Whether the thing with that number is found, where an index of the numbers tells all else that is asked (ADR 33). */
  among: (number: string) => string;
  /** The same where it does not: what is found is put beside the things that another index gives. */
  joined: (number: string) => string;
  /** Whether the thing with that number is found, asked of each thing that a query comes upon in its own order. */
  holds: (number: string) => string;
  expression: string;
}

/**
 * The subquery that finds things by the words of a query; null when nothing in it can be searched. The
 * expression is the value of the parameter `:name`.
 */
export function matching(manager: EntityManager, query: string, name: string): Matching | null {
  const terms = termsOf(query);
  if (terms.length === 0) return null;
  const postgres = manager.connection.options.type === 'postgres';
  const [and, or] = postgres ? ([' & ', ' | '] as const) : ([' AND ', ' OR '] as const);
  const phrase = phraseFor(manager);
  const expression = terms.map((term) => `(${term.map(phrase).join(or)})`).join(and);
  return { ...(postgres ? inPostgres(name) : inSqlite(name)), expression };
}

/** A phrase as the database is asked for it. */
export const phraseFor = (manager: EntityManager): ((phrase: Phrase) => string) =>
  manager.connection.options.type === 'postgres' ? postgresPhrase : sqlitePhrase;

type Asking = Omit<Matching, 'expression'>;

/** A sign before the number keeps SQLite from beginning with what is found. */
function inSqlite(name: string): Asking {
  const sql = `SELECT rowid FROM search_text WHERE search_text MATCH :${name}`;
  const among = (number: string): string => `${number} IN (${sql})`;
  return { sql, among, joined: among, holds: (number) => `+ ${among(number)}` };
}

/**
 * PostgreSQL does not know that a vector lies out of line, and would look into it for each case again: what is found is
 * written down first. As an array it is walked through in the order of the numbers, and nothing but it is looked at.
 */
function inPostgres(name: string): Asking {
  const words = `d.vector @@ CAST(:${name} AS tsquery)`;
  const sql = `SELECT d.id FROM search_doc d WHERE ${words}`;
  return {
    sql,
    among: (number) =>
      `${number} = ANY(ARRAY(SELECT CAST(d.id AS integer) FROM search_doc d WHERE ${words}))`,
    joined: (number) => `${number} IN (WITH f AS MATERIALIZED (${sql}) SELECT f.id FROM f)`,
    holds: (number) => `(SELECT ${words} FROM search_doc d WHERE d.id = ${number})`,
  };
}

const sqlitePhrase = ({ tokens, prefix }: Phrase): string => `"${tokens.join(' ')}"${prefix ? '*' : ''}`;
const postgresPhrase = ({ tokens, prefix }: Phrase): string =>
  `(${tokens.map((token, at) => `'${token}'${prefix && at === tokens.length - 1 ? ':*' : ''}`).join(' <-> ')})`;
