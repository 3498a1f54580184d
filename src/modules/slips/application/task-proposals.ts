import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Colour } from '../domain/colours.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';
import { lapseAll, putProposals } from './put-proposals.js';
import type { ProposedRound } from './propose-slips.js';

/** That a rule of another room fits a rectification task. */
export interface TaskFit {
  /** Unique for ever: rule and what it is about. */
  key: string;
  campaignId: string;
  unitId: string;
  task: { id: string; number: string; title: string };
  colour: Colour;
  ruleId: string;
  ruleWords: string;
  why: string;
}

/** The seam for whoever judges tasks: proposes a slip about one, and lets go of it. */
@Injectable()
export class TaskProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All that fit now; what was proposed of tasks and is not among them fits no more. */
  async follow(fits: readonly TaskFit[]): Promise<ProposedRound> {
    const now = this.clock.now();
    const keys = new Set(fits.map(({ key }) => key));
    return this.uow.run(async (tx) => {
      const proposed = fits.length > 0 ? await putProposals(tx, fits.map(foundOf), now) : 0;
      const open = await tx.find(SlipProposalRow, {
        where: { state: 'open', taskId: Not(IsNull()) },
        select: { id: true, proposalKey: true },
      });
      const gone = open.filter(({ proposalKey }) => !keys.has(proposalKey)).map(({ id }) => id);
      await lapseAll(tx, gone, now);
      return { proposed, lapsed: gone.length };
    });
  }

  /** In the transaction that has changed what they rest on. */
  async lapse(tx: Tx, keys: readonly string[], now: Instant): Promise<void> {
    if (keys.length === 0) return;
    const where = { proposalKey: In([...keys]), state: 'open' as const };
    await tx.update(SlipProposalRow, where, { state: 'lapsed', decidedAt: now });
  }
}

function foundOf({ key, campaignId, unitId, task, colour, ruleId, ruleWords, why }: TaskFit) {
  return {
    proposalKey: key,
    campaignId,
    caseId: null,
    taskId: task.id,
    taskNumber: task.number,
    taskTitle: task.title,
    unitId,
    colour,
    ruleId,
    rule: ruleWords,
    step: null,
    deadlineId: null,
    why,
    auto: false,
  };
}
