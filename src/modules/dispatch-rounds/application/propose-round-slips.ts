import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Campaigns } from '../../campaigns/index.js';
import { TaskProposals, type TaskFit } from '../../slips/index.js';
import { ruleWords, whyWords } from '../domain/lights.js';
import { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import { DescribeOwed, type OwedLine } from './describe-owed.js';
import { Rounds } from './rounds.js';

/** 亮灯 leads to a slip: what is lit in the rounds that run is proposed once, what is lit no more is let go. */
@Injectable()
export class ProposeRoundSlips {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly describe: DescribeOwed,
    private readonly campaigns: Campaigns,
    private readonly proposals: TaskProposals,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const { reads } = this.uow;
    const fits: TaskFit[] = [];
    // Slips are counted by campaign; a task that nobody's inspection has found counts with the newest.
    const [newest] = await this.campaigns.all(reads);
    const running = await this.rounds.running(reads, this.clock.now());
    for (const round of running) {
      const rows = await reads.findBy(DispatchOwedRow, { roundId: round.id });
      for (const line of await this.describe.of(reads, [round], rows)) {
        const campaignId = line.described.task.campaignId ?? newest?.id;
        // A task that is behind is told of in the newest round alone.
        const told = line.light?.trigger === 'late-answer' || round === running.at(-1);
        if (campaignId && told && line.light?.propose) fits.push(fitOf(line, campaignId));
      }
    }
    await this.proposals.follow(fits);
  }
}

export const proposalKey = (owedId: string, ruleId: string): string => `dispatch_${owedId}_${ruleId}`;

function fitOf({ owed, unit, round, described, facts, light }: OwedLine, campaignId: string): TaskFit {
  const { id, number, title } = described.task;
  const rule = light!;
  return {
    key: proposalKey(owed.id, rule.id),
    campaignId,
    unitId: unit.id,
    task: { id, number, title },
    colour: rule.colour,
    ruleId: rule.id,
    ruleWords: ruleWords(rule),
    why: whyWords(rule, round.month, facts),
  };
}
