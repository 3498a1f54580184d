import type { EntityManager } from 'typeorm';
import { termsOf, type Phrase, type Term } from '../../kernel/han.js';

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
  return expressed(manager, terms, 'all', name);
}

/** The same for things in which any of these phrases occurs. */
export function matchingAny(
  manager: EntityManager,
  phrases: readonly Phrase[],
  name: string,
): Matching | null {
  if (phrases.length === 0) return null;
  return expressed(
    manager,
    phrases.map((phrase) => [phrase]),
    'any',
    name,
  );
}

function expressed(
  manager: EntityManager,
  terms: readonly Term[],
  wanted: 'all' | 'any',
  name: string,
): Matching {
  const postgres = manager.connection.options.type === 'postgres';
  const [dialect, and, or] = postgres
    ? ([postgresPhrase, ' & ', ' | '] as const)
    : ([sqlitePhrase, ' AND ', ' OR '] as const);
  const words = terms.map((term) => `(${term.map(dialect).join(or)})`);
  const expression = words.join(wanted === 'all' ? and : or);
  return { ...(postgres ? inPostgres(name) : inSqlite(name)), expression };
}

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

/** The best of what is found, best first: the newest `BEST_OF` are ranked, for a word that is everywhere tells nothing. */
export function ranked(
  manager: EntityManager,
  found: Matching,
  limit: number,
): { sql: string; args: unknown[] } {
  if (manager.connection.options.type === 'postgres')
    return {
      sql: `SELECT subject_id AS id, ts_rank('{0.1,0.2,0.5,1}', vector, CAST($1 AS tsquery)) AS score
          FROM (SELECT d.id, d.subject_id, d.vector FROM search_doc d
                  WHERE d.kind = 'case' AND d.vector @@ CAST($1 AS tsquery) ORDER BY d.id DESC LIMIT ${BEST_OF}) newest
          ORDER BY score DESC, newest.id DESC LIMIT ${limit}`,
      args: [found.expression],
    };
  return {
    sql: `SELECT d.subject_id AS id, newest.score
        FROM (SELECT rowid, -bm25(search_text, 10, 6, 3, 1, 1) AS score FROM search_text
                WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ${BEST_OF}) newest
        JOIN search_doc d ON d.id = newest.rowid AND d.kind = 'case'
        ORDER BY newest.score DESC, d.id DESC LIMIT ${limit}`,
    args: [found.expression],
  };
}

const BEST_OF = 500;
