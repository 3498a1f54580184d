import { Injectable } from '@nestjs/common';
import { marksFor } from '../../../platform/database/insert-many.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { subjectKey, type EntryFacts, type Head } from '../proof/chain.js';
import type { HistoryHeadRow } from './history-head.entity.js';

type Subject = Pick<EntryFacts, 'subjectType' | 'subjectId'>;

const AT_ONCE = 4_000;

/** The newest entry of each subject. */
@Injectable()
export class HistoryHeads {
  /**
   * The heads of these subjects, held to the end of the transaction: the next writer of one of them waits and then sees
   * what this one wrote. In the order of the subjects, so that two writers of many never wait for each other.
   */
  async lock(tx: Tx, subjects: readonly Subject[]): Promise<Map<string, Head>> {
    const heads = new Map<string, Head>();
    for (const [subjectType, ids] of idsByType(subjects)) {
      const rows = (await tx.query(...this.question(tx, subjectType, ids))) as HistoryHeadRow[];
      for (const { subjectId, seq, hash } of rows)
        heads.set(subjectKey({ subjectType, subjectId }), { seq, hash });
    }
    return heads;
  }

  async put(tx: Tx, subjects: readonly Subject[], heads: ReadonlyMap<string, Head>): Promise<void> {
    const rows = [...idsByType(subjects)].flatMap(([subjectType, ids]) =>
      ids.map((subjectId) => ({
        subjectType,
        subjectId,
        ...heads.get(subjectKey({ subjectType, subjectId }))!,
      })),
    );
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE);
      await tx.query(
        `INSERT INTO history_head (subject_type, subject_id, seq, hash) VALUES ${marksFor(tx, some.length, 4)}
         ON CONFLICT (subject_type, subject_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
        some.flatMap(({ subjectType, subjectId, seq, hash }) => [subjectType, subjectId, seq, hash]),
      );
    }
  }

  private question(tx: Tx, subjectType: string, ids: readonly string[]): [string, unknown[]] {
    const select = 'SELECT subject_id AS "subjectId", seq, hash FROM history_head WHERE subject_type =';
    if (tx.connection.options.type === 'postgres')
      return [`${select} $1 AND subject_id = ANY($2) ORDER BY subject_id FOR UPDATE`, [subjectType, ids]];
    return [
      `${select} ? AND subject_id IN (SELECT value FROM json_each(?))`,
      [subjectType, JSON.stringify(ids)],
    ];
  }
}

/** Types and ids in their order, each once. */
function idsByType(subjects: readonly Subject[]): Map<string, string[]> {
  const byType = new Map<string, Set<string>>();
  for (const { subjectType, subjectId } of subjects)
    byType.set(subjectType, (byType.get(subjectType) ?? new Set()).add(subjectId));
  return new Map([...byType.keys()].toSorted().map((type) => [type, [...byType.get(type)!].toSorted()]));
}
