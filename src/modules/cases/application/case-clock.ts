import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { CaseRow } from '../persistence/case.entity.js';
import { CaseMoves } from './case-moves.js';

/** For rooms above that change a deadline of a case: its light and its lists follow in the same transaction. */
@Injectable()
export class CaseClock {
  constructor(private readonly moves: CaseMoves) {}

  /** Holds the case until the transaction ends; throws StaleVersionError naming who was first. */
  async hold(tx: Tx, found: CaseRow, version: number | null): Promise<void> {
    await this.moves.requireVersion(tx, found, version);
    await this.moves.hold(tx, found);
  }

  /** Throws StaleVersionError when somebody else wrote the case since it was read. */
  async renew(tx: Tx, found: CaseRow): Promise<void> {
    await this.moves.save(tx, found);
  }

  /** Many cases at once: each becomes a new version, and nobody else writes them until the transaction ends. */
  async holdAll(tx: Tx, caseIds: readonly string[]): Promise<void> {
    for (const id of [...new Set(caseIds)].toSorted()) await tx.increment(CaseRow, { id }, 'version', 1);
  }

  /** Cases that are held and whose deadlines were counted anew: their lights follow. */
  async recounted(tx: Tx, caseIds: readonly string[]): Promise<void> {
    for (const found of caseIds.length > 0
      ? await tx.findBy(CaseRow, { id: In([...new Set(caseIds)]) })
      : []) {
      await this.moves.renewLight(tx, found);
      const { nextDueAt, nextDueOn, nextDueStep, nextDueUnit, dueOrder } = found;
      await tx.update(
        CaseRow,
        { id: found.id },
        { nextDueAt, nextDueOn, nextDueStep, nextDueUnit, dueOrder },
      );
    }
  }

  /** The same with another date for the next milestone. */
  async renewMilestone(tx: Tx, found: CaseRow, milestoneOn: Day): Promise<void> {
    found.nextMilestoneOn = milestoneOn;
    await this.renew(tx, found);
  }
}
