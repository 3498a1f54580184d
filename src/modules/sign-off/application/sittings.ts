import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { millisBetween, type Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { median } from '../domain/median.js';
import { ReviewSittingRow } from '../persistence/review-sitting.entity.js';

/** How long decisions take, by the clock of the server. */
@Injectable()
export class Sittings {
  /** The desk shows this round to this person from now on; opened again, the time begins anew. */
  async open(tx: Tx, { userId }: Actor, caseId: string, round: number, now: Instant): Promise<void> {
    const known = await tx.findOneBy(ReviewSittingRow, { userId, caseId, round });
    if (known?.decidedOn) return;
    if (known) await tx.update(ReviewSittingRow, { id: known.id }, { openedAt: now });
    else
      await tx.insert(ReviewSittingRow, {
        id: newId(),
        userId,
        caseId,
        round,
        openedAt: now,
        decidedOn: null,
        seconds: null,
      });
  }

  /** They have decided it; what was never opened at the desk is not measured. */
  async close(tx: Tx, { userId }: Actor, caseId: string, round: number, now: Instant): Promise<void> {
    const found = await tx.findOneBy(ReviewSittingRow, { userId, caseId, round });
    if (!found || found.decidedOn) return;
    const seconds = Math.round(millisBetween(found.openedAt, now) / 1000);
    await tx.update(ReviewSittingRow, { id: found.id }, { decidedOn: dayOf(now), seconds });
  }

  async ofDay(
    reads: Reads,
    { userId }: Actor,
    decidedOn: Day,
  ): Promise<{ decided: number; medianSeconds: number | null }> {
    const rows = await reads.findBy(ReviewSittingRow, { userId, decidedOn });
    return { decided: rows.length, medianSeconds: median(rows.map(({ seconds }) => seconds ?? 0)) };
  }
}
