import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { MilestoneNotAheadError } from '../domain/case-errors.js';
import { combineVerdicts } from '../domain/verdict.js';
import type { Verdict } from '../domain/vocabulary.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { ReportRow } from '../persistence/report.entity.js';
import { CaseMoves, type Trace } from './case-moves.js';

export interface Opinion {
  note: string | null;
  /** The reviewer's own verdicts where they differ from the reported ones. */
  verdicts?: { id: string; verdict: Verdict }[];
}

/** 核查: the upper level decides what the lower one proposed. */
@Injectable()
export class VerifyCase {
  constructor(
    private readonly moves: CaseMoves,
    private readonly campaigns: Campaigns,
    private readonly deadlines: Deadlines,
  ) {}

  /** 核查通过: closed. */
  async close(actor: Actor, caseId: string, version: number, opinion: Opinion): Promise<void> {
    const move = { caseId, version, permission: 'case.verify', action: 'close' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      found.closure = 'CLOSED';
      found.nextMilestone = null;
      found.nextMilestoneOn = null;
      await this.settle(tx, found, now);
      return this.decide(tx, actor, found, now, 'close', opinion);
    });
  }

  /** 阶段性办结: measures and date are fixed, works still run; the next milestone gets a clock of its own. */
  async stageClose(
    actor: Actor,
    caseId: string,
    version: number,
    opinion: Opinion,
    milestone: string,
    milestoneOn: Day,
  ): Promise<void> {
    const move = { caseId, version, permission: 'case.verify', action: 'stage-close' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      if (milestoneOn <= dayOf(now)) throw new MilestoneNotAheadError();
      found.closure = 'STAGE_CLOSED';
      found.nextMilestone = milestone;
      found.nextMilestoneOn = milestoneOn;
      await this.settle(tx, found, now);
      await this.deadlines.startForDay(tx, { type: 'case', id: caseId }, 'milestone', now, milestoneOn);
      const trace = await this.decide(tx, actor, found, now, 'stage-close', opinion);
      return { ...trace, data: { ...trace.data, milestone, milestoneOn } };
    });
  }

  /** 退回重办: with what has to be done; the clock runs on. */
  async sendBack(actor: Actor, caseId: string, version: number, remark: string): Promise<void> {
    const move = { caseId, version, permission: 'case.verify', action: 'send-back' } as const;
    await this.moves.run(actor, move, (tx, found, now) =>
      this.decide(tx, actor, found, now, 'send-back', { note: remark }),
    );
  }

  private async settle(tx: Tx, found: CaseRow, now: Instant): Promise<void> {
    const subject = { type: 'case', id: found.id } as const;
    found.verifiedAt = now;
    await this.deadlines.meet(tx, subject, ['rectify', 'milestone'], now);
    const rules = await this.campaigns.rulesFor(tx, found.campaignId, ['publish']);
    await this.deadlines.cancel(tx, subject, ['publish'], now);
    if (!found.publishedAt) await this.deadlines.start(tx, subject, rules, now);
  }

  private async decide(
    tx: Tx,
    actor: Actor,
    found: CaseRow,
    now: Instant,
    decision: 'close' | 'stage-close' | 'send-back',
    opinion: Opinion,
  ): Promise<Trace> {
    for (const { id, verdict } of opinion.verdicts ?? []) {
      await tx.update(AllegationRow, { id, caseId: found.id }, { verdict });
    }
    const allegations = await tx.findBy(AllegationRow, { caseId: found.id });
    found.verdict = combineVerdicts(allegations.map((one) => one.verdict));
    await tx.update(
      ReportRow,
      { caseId: found.id, round: found.rounds },
      { decision, remark: opinion.note, decidedAt: now, decidedByName: actor.name },
    );
    return { note: opinion.note, data: { round: found.rounds } };
  }
}
