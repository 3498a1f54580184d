import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { PinnedRemark } from '../domain/remark.js';
import { ReviewRemarkRow } from '../persistence/review-remark.entity.js';

/** 批注: what a reviewer pinned to a report, and what the unit answered. */
@Injectable()
export class Remarks {
  /** The latest round first, in the order in which they were made. */
  of(reads: Reads, caseId: string): Promise<ReviewRemarkRow[]> {
    return reads.find(ReviewRemarkRow, { where: { caseId }, order: { round: 'DESC', id: 'ASC' } });
  }

  async pin(
    tx: Tx,
    actor: Actor,
    of: { caseId: string; round: number },
    remarks: readonly PinnedRemark[],
    now: Instant,
  ): Promise<void> {
    for (const { target, key, spot, text } of remarks) {
      await tx.insert(ReviewRemarkRow, {
        ...of,
        id: newId(),
        target,
        targetKey: key,
        spot,
        text: text.trim(),
        byName: actor.name,
        at: now,
        answer: null,
        answeredByName: null,
        answeredAt: null,
      });
    }
  }

  /** Marks one as answered; a second time changes nothing. Says whether it was the first. */
  async answer(
    tx: Tx,
    actor: Actor,
    caseId: string,
    id: string,
    answer: string | null,
    now: Instant,
  ): Promise<boolean> {
    if (!(await tx.existsBy(ReviewRemarkRow, { id, caseId }))) throw new NotFoundError();
    const { affected } = await tx.update(
      ReviewRemarkRow,
      { id, answeredAt: IsNull() },
      { answer: answer?.trim() || null, answeredByName: actor.name, answeredAt: now },
    );
    return affected === 1;
  }
}
