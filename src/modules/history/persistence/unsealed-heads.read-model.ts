import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { SealedHead } from '../proof/checkpoint.js';
import { placeMark, placeValues, type SubjectPlace } from './place-marks.js';

/** A head that moved, and how many entries came since it was sealed. */
export interface UnsealedHead extends SealedHead {
  fresh: number;
}

/** Heads that are compared with one question. */
const AT_ONCE = 5_000;

/** What no checkpoint holds yet: stretch after stretch of all heads, so that nobody waits for long. */
@Injectable()
export class UnsealedHeads {
  /** At most about `most` of them; an empty list says that everything is sealed. */
  async first(reads: Reads, most: number): Promise<UnsealedHead[]> {
    const found: UnsealedHead[] = [];
    let after: SubjectPlace | null = null;
    while (found.length < most) {
      const end: SubjectPlace | null = await this.end(reads, after);
      found.push(...(await this.between(reads, after, end)));
      if (!end) break;
      after = end;
      await breathe();
    }
    return found;
  }

  /** The last head of the next stretch; null when it goes to the end. */
  private async end(reads: Reads, after: SubjectPlace | null): Promise<SubjectPlace | null> {
    const [end] = (await reads.query(
      `SELECT subject_type AS "subjectType", subject_id AS "subjectId" FROM history_head h
       WHERE ${range(reads, after, null)} ORDER BY subject_type, subject_id LIMIT 1 OFFSET ${AT_ONCE - 1}`,
      placeValues(after),
    )) as SubjectPlace[];
    return end ?? null;
  }

  private async between(
    reads: Reads,
    after: SubjectPlace | null,
    end: SubjectPlace | null,
  ): Promise<UnsealedHead[]> {
    const rows = (await reads.query(
      `SELECT * FROM (
         SELECT subject_type AS "subjectType", subject_id AS "subjectId", seq, hash,
           seq - COALESCE((SELECT MAX(c.seq) FROM history_checkpoint_head c
             WHERE c.subject_type = h.subject_type AND c.subject_id = h.subject_id), 0) AS fresh
         FROM history_head h WHERE ${range(reads, after, end)}) compared
       WHERE fresh > 0`,
      placeValues(after, end),
    )) as UnsealedHead[];
    return rows;
  }
}

/** After one place, up to and with another. */
function range(reads: Reads, after: SubjectPlace | null, end: SubjectPlace | null): string {
  const place = '(h.subject_type, h.subject_id)';
  const bounds = [
    after && `${place} > ${placeMark(reads, 0)}`,
    end && `${place} <= ${placeMark(reads, after ? 1 : 0)}`,
  ];
  return bounds.filter(Boolean).join(' AND ') || '1 = 1';
}
