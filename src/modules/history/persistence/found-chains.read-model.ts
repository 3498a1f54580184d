import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { subjectKey } from '../proof/chain.js';
import type { FoundChain, FoundEntry } from '../proof/judge-chain.js';
import { placeMark, placeValues, type SubjectPlace } from './place-marks.js';

type SealedRow = FoundChain['sealed'][number];
type HeadRow = SubjectPlace & { seq: number; hash: string };
type EntryRow = Omit<FoundEntry, 'words' | 'erased'> & { note: string | null; data: string };

/** Subjects that are read with one set of questions. */
const AT_ONCE = 500;

const PLACE = 'subject_type AS "subjectType", subject_id AS "subjectId"';
const TABLES = ['history_entry', 'history_head', 'history_checkpoint_head'];

/** The history as it is found in the database, subject after subject: from the entries, the heads and the checkpoints. */
@Injectable()
export class FoundChains {
  constructor(private readonly uow: UnitOfWork) {}

  /** All of them, or one; of the checkpoints those up to `newest`. */
  async *all(newest: number, only: SubjectPlace | null = null): AsyncGenerator<FoundChain> {
    if (only) {
      yield* await this.read((reads) => this.between(reads, only, only, newest));
      return;
    }
    for (let after: SubjectPlace = { subjectType: '', subjectId: '' }; ;) {
      const page = await this.read(async (reads) => {
        const places = await this.placesAfter(reads, after);
        if (places.length === 0) return null;
        const last = places.at(-1)!;
        return { last, chains: await this.between(reads, places[0]!, last, newest) };
      });
      if (!page) return;
      yield* page.chains;
      after = page.last;
    }
  }

  /** The heads that one checkpoint sealed. */
  sealedBy(checkpoint: number): Promise<SealedRow[]> {
    return this.sealed(this.uow.reads, `checkpoint = ${Math.trunc(checkpoint)}`, []);
  }

  /** One moment for all questions of a page: a writer beside us is never seen by half. */
  private read<T>(work: (reads: Reads) => Promise<T>): Promise<T> {
    const { reads, isPostgres } = this.uow;
    return isPostgres ? reads.transaction('REPEATABLE READ', work) : reads.transaction(work);
  }

  /** Also subjects of which a table has nothing left. */
  private placesAfter(reads: Reads, after: SubjectPlace): Promise<SubjectPlace[]> {
    const parts = TABLES.map(
      (table, at) => `SELECT * FROM (SELECT DISTINCT subject_type, subject_id FROM ${table}
        WHERE (subject_type, subject_id) > ${placeMark(reads, at)}
        ORDER BY subject_type, subject_id LIMIT ${AT_ONCE}) part${at}`,
    );
    return reads.query(
      `SELECT ${PLACE} FROM (${parts.join(' UNION ')}) places ORDER BY subject_type, subject_id LIMIT ${AT_ONCE}`,
      placeValues(...TABLES.map(() => after)),
    ) as Promise<SubjectPlace[]>;
  }

  private async between(
    reads: Reads,
    first: SubjectPlace,
    last: SubjectPlace,
    newest: number,
  ): Promise<FoundChain[]> {
    const place = '(subject_type, subject_id)';
    const range = `${place} >= ${placeMark(reads, 0)} AND ${place} <= ${placeMark(reads, 1)}`;
    const values = placeValues(first, last);
    const entries = (await reads.query(
      `SELECT id, at, actor_id AS "actorId", actor_name AS "actorName", actor_unit AS "actorUnit", action, ${PLACE},
         note, data, seq, prev_hash AS "prevHash", hash, salt, body_hash AS "bodyHash"
       FROM history_entry WHERE ${range} ORDER BY subject_type, subject_id, seq`,
      values,
    )) as EntryRow[];
    const heads = (await reads.query(
      `SELECT ${PLACE}, seq, hash FROM history_head WHERE ${range}`,
      values,
    )) as HeadRow[];
    const sealed = await this.sealed(reads, `${range} AND checkpoint <= ${Math.trunc(newest)}`, values);
    return gathered(entries, heads, sealed);
  }

  private sealed(reads: Reads, where: string, values: readonly string[]): Promise<SealedRow[]> {
    return reads.query(
      `SELECT ${PLACE}, seq, hash, checkpoint FROM history_checkpoint_head WHERE ${where}
       ORDER BY subject_type, subject_id, seq`,
      [...values],
    ) as Promise<SealedRow[]>;
  }
}

type Gathered = { -readonly [K in keyof Required<FoundChain>]: Required<FoundChain>[K] } & {
  entries: FoundEntry[];
  sealed: SealedRow[];
};

function gathered(entries: EntryRow[], heads: HeadRow[], sealed: SealedRow[]): FoundChain[] {
  const chains = new Map<string, Gathered>();
  const of = ({ subjectType, subjectId }: SubjectPlace): Gathered => {
    const key = subjectKey({ subjectType, subjectId });
    const known = chains.get(key) ?? { subjectType, subjectId, entries: [], head: null, sealed: [] };
    chains.set(key, known);
    return known;
  };
  for (const { note, data, ...entry } of entries)
    of(entry).entries.push({
      ...entry,
      erased: entry.seq !== null && entry.salt === null,
      words: { note, data: parsed(data) },
    });
  for (const { seq, hash, ...place } of heads) of(place).head = { seq, hash };
  for (const head of sealed) of(head).sealed.push(head);
  return [...chains.values()];
}

/** Text that is no JSON any more is not what was written. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return { unreadable: data };
  }
}
