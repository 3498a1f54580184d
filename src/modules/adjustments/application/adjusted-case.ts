import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseAccess, CaseClock, type CaseRow } from '../../cases/index.js';
import { Deadlines, type DeadlineRow } from '../../deadlines/index.js';
import { History } from '../../history/index.js';

/** What is adjusted: the case, its deadlines that are not settled, and the moment. */
export interface Adjusted {
  found: CaseRow;
  rows: DeadlineRow[];
  now: Instant;
}

/** What an adjustment leaves in the history. */
export interface Trace {
  action: 'pause' | 'resume' | 'change' | 'undo' | 'follow';
  note?: string | null;
  data: Record<string, unknown>;
}

/** The frame of every adjustment: load, may they, nobody was first, do the work, renew the light, remember. */
@Injectable()
export class AdjustedCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly caseClock: CaseClock,
    private readonly deadlines: Deadlines,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Without a version for a caller that has just looked. Throws StaleVersionError naming who was first. */
  run(
    actor: Actor,
    caseId: string,
    version: number | null,
    work: (tx: Tx, adjusted: Adjusted) => Promise<Trace | null>,
  ): Promise<void> {
    return this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'deadline.adjust', caseId);
      await this.caseClock.hold(tx, found, version);
      const now = this.clock.now();
      const rows = await this.deadlines.unsettledOf(tx, { type: 'case', id: caseId });
      const trace = await work(tx, { found, rows, now });
      if (!trace) return;
      const open = await this.deadlines.unsettledOf(tx, { type: 'case', id: caseId });
      const milestone = open.find(({ step }) => step === 'milestone');
      if (milestone) found.nextMilestoneOn = milestone.dueOn;
      await this.caseClock.renew(tx, found);
      const { action, note = null, data } = trace;
      const entry = {
        action: `deadline.${action}`,
        subjectType: 'case',
        subjectId: caseId,
        note,
        data,
      } as const;
      await this.history.append(tx, actor, entry, now);
    });
  }
}
