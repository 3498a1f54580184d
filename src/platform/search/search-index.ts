import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { marksFor } from '../database/insert-many.js';
import type { Tx } from '../database/unit-of-work.js';
import { numberTokens, tokensOf } from '../../kernel/han.js';

/** What of a thing is searched, in falling weight. */
export interface SearchDoc {
  number: string;
  head: string;
  body: string;
  later: string;
  names: string;
}

/** A thing as the index holds it, worked out before the transaction that writes it. */
export interface ReadyDoc {
  subjectId: string;
  tokens: readonly (readonly string[])[];
}

const FIELDS = ['number', 'head', 'body', 'later', 'names'] as const;

/** PostgreSQL knows no position behind this one. */
const LAST_POSITION = 16_383;
const WEIGHTS = ['A', 'A', 'B', 'C', 'D'] as const;
/** Documents in one statement. */
const AT_ONCE = 200;
/** Keeps a phrase from reaching out of one field into the next. */
const GAP = 10;

/**
 * The full-text index of Chinese words from one character up: the same tokens in SQLite's FTS5 and in a tsvector of
 * PostgreSQL, written in the transaction that writes what it finds.
 */
@Injectable()
export class SearchIndex {
  /** Puts things in, each in the place of what was known of it, many with one statement; gives their numbers by id. */
  async put(tx: Tx, kind: string, docs: readonly ReadyDoc[]): Promise<Map<string, number>> {
    const numbers = new Map<string, number>();
    const putSome = tx.connection.options.type === 'postgres' ? putInPostgres : putInSqlite;
    for (let at = 0; at < docs.length; at += AT_ONCE) {
      if (at > 0) await breathe();
      for (const { id, subject_id } of await putSome(tx, kind, docs.slice(at, at + AT_ONCE)))
        numbers.set(subject_id, Number(id));
    }
    return numbers;
  }

  ready(subjectId: string, doc: SearchDoc): ReadyDoc {
    const tokens = FIELDS.map((field) => (field === 'number' ? numberTokens : tokensOf)(doc[field]));
    return { subjectId, tokens };
  }

  /** Takes things out again, by their numbers in the index. */
  async takeOut(tx: Tx, numbers: readonly number[]): Promise<void> {
    for (let at = 0; at < numbers.length; at += AT_ONCE) {
      const some = numbers.slice(at, at + AT_ONCE);
      const marks = marksFor(tx, 1, some.length);
      if (tx.connection.options.type !== 'postgres')
        await tx.query(`DELETE FROM search_text WHERE rowid IN ${marks}`, some);
      await tx.query(`DELETE FROM search_doc WHERE id IN ${marks}`, some);
    }
  }
}

interface Numbered {
  id: number | string;
  subject_id: string;
}

function putInPostgres(tx: Tx, kind: string, docs: readonly ReadyDoc[]): Promise<Numbered[]> {
  return tx.query(
    `INSERT INTO search_doc (kind, subject_id, vector)
      SELECT v.column1, v.column2, v.column3::tsvector FROM (VALUES ${marksFor(tx, docs.length, 3)}) v
      ON CONFLICT (kind, subject_id) DO UPDATE SET vector = excluded.vector RETURNING id, subject_id`,
    docs.flatMap(({ subjectId, tokens }) => [kind, subjectId, vectorOf(tokens)]),
  );
}

async function putInSqlite(tx: Tx, kind: string, docs: readonly ReadyDoc[]): Promise<Numbered[]> {
  const rows: Numbered[] = await tx.query(
    `INSERT INTO search_doc (kind, subject_id) VALUES ${marksFor(tx, docs.length, 2)}
      ON CONFLICT (kind, subject_id) DO UPDATE SET subject_id = excluded.subject_id RETURNING id, subject_id`,
    docs.flatMap(({ subjectId }) => [kind, subjectId]),
  );
  const words = new Map(
    docs.map(({ subjectId, tokens }) => [subjectId, tokens.map((some) => some.join(' '))]),
  );
  await tx.query(
    `INSERT OR REPLACE INTO search_text (rowid, ${FIELDS.join(', ')}) VALUES ${marksFor(tx, rows.length, 6)}`,
    rows.flatMap(({ id, subject_id }) => [id, ...words.get(subject_id)!]),
  );
  return rows;
}

/** The text form of a tsvector; tokens hold letters and digits only, so that nothing has to be escaped. */
function vectorOf(fields: readonly (readonly string[])[]): string {
  const places = new Map<string, string[]>();
  let position = 1;
  fields.forEach((tokens, field) => {
    for (const token of tokens) {
      const known = places.get(token) ?? [];
      known.push(`${Math.min(position, LAST_POSITION)}${WEIGHTS[field]}`);
      places.set(token, known);
      position += 1;
    }
    position += GAP;
  });
  return [...places].map(([token, at]) => `'${token}':${at.join(',')}`).join(' ');
}
