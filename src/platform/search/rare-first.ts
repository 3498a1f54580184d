import type { Phrase } from '../../kernel/han.js';
import type { Reads } from '../database/unit-of-work.js';
import { phraseFor } from './matching.js';

/** Of a phrase that is everywhere the newest tell enough; one that has fewer finds is known in full. */
const OF_A_PHRASE = 200;
const LOOKED_INTO = 1000;

/**
 * Numbers in the index of what says any of the phrases, best first: a phrase counts the more the fewer things say it, and the
 * newest come first among equals. No phrase is looked for further than to its newest finds, so that a frequent one
 * neither takes long nor hides the finds of a rare one.
 */
export async function rareFirst(reads: Reads, phrases: readonly Phrase[], limit: number): Promise<number[]> {
  const postgres = reads.connection.options.type === 'postgres';
  const asked = [...new Set(phrases.map(phraseFor(reads)))];
  if (asked.length === 0) return [];
  const newest = asked.map((_, at) => (postgres ? newestInPostgres(at) : newestInSqlite(at)));
  const found = (await reads.query(newest.join(' UNION ALL '), asked)) as {
    phrase: number;
    number: number | string;
  }[];
  const finds = new Map<number, number>();
  for (const { phrase } of found) finds.set(phrase, (finds.get(phrase) ?? 0) + 1);
  const scores = new Map<number, number>();
  for (const { phrase, number } of found)
    scores.set(Number(number), (scores.get(Number(number)) ?? 0) + 1 / finds.get(phrase)!);
  return [...scores]
    .sort(([a, best], [b, next]) => next - best || b - a)
    .slice(0, limit)
    .map(([number]) => number);
}

const newestInSqlite = (at: number): string =>
  `SELECT * FROM (SELECT ${at} AS phrase, rowid AS number FROM search_text
    WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ${OF_A_PHRASE})`;

/**
 * What has the pairs of a phrase anywhere is told by the index alone; whether they stand side by side is told by the vector,
 * which lies out of line and is looked into for the newest only.
 */
const newestInPostgres = (at: number): string => {
  const phrase = `$${at + 1}`;
  return `(SELECT ${at} AS phrase, s.id AS number
    FROM (SELECT d.id, d.vector FROM search_doc d
      WHERE d.vector @@ CAST(replace(${phrase}, '<->', '&') AS tsquery) ORDER BY d.id DESC LIMIT ${LOOKED_INTO}) s
    WHERE s.vector @@ CAST(${phrase} AS tsquery) ORDER BY s.id DESC LIMIT ${OF_A_PHRASE})`;
};
