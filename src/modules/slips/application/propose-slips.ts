import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';
import { ColourSlipRules } from './colour-slip-rules.js';
import { JudgeCases, type Fit } from './judge-cases.js';
import { lapseAll, putProposals, type FoundSlip } from './put-proposals.js';

export interface ProposedRound {
  /** New, or open again. */
  proposed: number;
  lapsed: number;
}

/** The round that looks which rules fit: proposes what is new, and lets go of what fits no more. */
@Injectable()
export class ProposeSlips {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: ColourSlipRules,
    private readonly judge: JudgeCases,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<ProposedRound> {
    const now = this.clock.now();
    const reads = this.uow.reads;
    const book = await this.rules.load(reads);
    const fitting = new Set<string>();
    let proposed = 0;
    for await (const page of this.judge.pages(reads, now, book)) {
      for (const { key } of page) fitting.add(key);
      if (page.length > 0) proposed += await this.uow.run((tx) => putProposals(tx, page.map(factsOf), now));
    }
    return { proposed, lapsed: await this.lapse(fitting, now) };
  }

  private async lapse(fitting: ReadonlySet<string>, now: Instant): Promise<number> {
    const open = await this.uow.reads.find(SlipProposalRow, {
      where: { state: 'open', caseId: Not(IsNull()) },
      select: { id: true, proposalKey: true },
    });
    const gone = open.filter(({ proposalKey }) => !fitting.has(proposalKey)).map(({ id }) => id);
    if (gone.length > 0) await this.uow.run((tx) => lapseAll(tx, gone, now));
    return gone.length;
  }
}

function factsOf({ key, line, unitId, rule, ruleWords, step, deadlineId, why }: Fit): FoundSlip {
  return {
    proposalKey: key,
    campaignId: line.row.campaignId,
    caseId: line.row.id,
    taskId: null,
    taskNumber: null,
    taskTitle: null,
    unitId,
    colour: rule.colour,
    ruleId: rule.id,
    rule: ruleWords,
    step,
    deadlineId,
    why,
    auto: rule.auto,
  };
}
