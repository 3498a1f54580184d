import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseAccess, CaseClock } from '../../cases/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { MilestoneBehindError, NotWatchedError } from '../domain/follow-up-errors.js';

export interface Reached {
  /** What was reached, and how somebody knows. */
  note: string;
  milestone: string;
  milestoneOn: Day;
  /** The day as it was written. */
  milestoneSaid: string | null;
}

/** 定下一节点: the milestone was reached, in time or late, and another comes; a stage-closed case is never without one. */
@Injectable()
export class NextMilestone {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly caseClock: CaseClock,
    private readonly deadlines: Deadlines,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotWatchedError, MilestoneBehindError, StaleVersionError. */
  async run(actor: Actor, caseId: string, version: number, reached: Reached): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.access.require(tx, actor, 'case.verify', caseId);
      await this.caseClock.hold(tx, found, version);
      if (found.status !== 'stage-closed') throw new NotWatchedError();
      const { note, milestone, milestoneOn, milestoneSaid } = reached;
      if (milestoneOn <= dayOf(now)) throw new MilestoneBehindError();
      const subject = { type: 'case', id: caseId } as const;
      const before = { milestone: found.nextMilestone, milestoneOn: found.nextMilestoneOn };
      await this.deadlines.meet(tx, subject, ['milestone'], now);
      await this.deadlines.startForDay(tx, subject, 'milestone', now, milestoneOn, milestoneSaid, {
        byName: actor.name,
        at: now,
        act: 'next-milestone',
      });
      found.nextMilestone = milestone;
      await this.caseClock.renewMilestone(tx, found, milestoneOn);
      const data = { reached: before.milestone, reachedOn: before.milestoneOn, milestone, milestoneOn };
      const entry = { action: 'case.next-milestone', subjectType: 'case', subjectId: caseId, note } as const;
      await this.history.append(tx, actor, { ...entry, data }, now);
    });
  }
}
