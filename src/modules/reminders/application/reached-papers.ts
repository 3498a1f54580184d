import { Injectable } from '@nestjs/common';
import { endOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { WorkCalendar } from '../../calendar/index.js';
import { Campaigns } from '../../campaigns/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { WaitingSlips } from '../../slips/index.js';
import { WaitingLetters } from '../../written-reminders/index.js';
import { reachedRung } from '../domain/reached-rung.js';
import type { ReminderRules } from '../domain/reminder-rules.js';
import { factsOf, type PaperCandidate } from './candidates.js';
import type { WaitingPaper } from './waiting-paper.js';

/** Slips and letters without a receipt that have reached a rung. */
@Injectable()
export class ReachedPapers {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly slips: WaitingSlips,
    private readonly letters: WaitingLetters,
  ) {}

  async all(
    reads: Reads,
    now: Instant,
    rules: ReminderRules,
    calendar: WorkCalendar,
  ): Promise<PaperCandidate[]> {
    return (await this.waiting(reads)).flatMap((paper) => {
      const rung = reachedRung(paper, now, factsOf(rules, paper.campaign, paper.step), calendar);
      return rung ? [{ paper, rung }] : [];
    });
  }

  /** Those of them that still wait. */
  async still(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
    return new Set([...(await this.slips.still(reads, ids)), ...(await this.letters.still(reads, ids))]);
  }

  /** What a log or a preview calls them. */
  async numbers(reads: Reads, ids: readonly string[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids)];
    return new Map([
      ...(await this.slips.numbers(reads, wanted)),
      ...(await this.letters.numbers(reads, wanted)),
    ]);
  }

  private async waiting(reads: Reads): Promise<WaitingPaper[]> {
    const campaigns = new Map((await this.campaigns.all(reads)).map((one) => [one.id, one]));
    const slips = (await this.slips.all(reads)).map((one) => ({ ...one, kind: 'slip' as const, to: null }));
    const letters = (await this.letters.all(reads)).map((one) => ({
      ...one,
      kind: 'letter' as const,
      name: '书面提醒',
    }));
    return [...slips, ...letters].flatMap(({ unit, campaignId, ...paper }) => {
      const campaign = campaigns.get(campaignId);
      return campaign ? [{ ...paper, campaign, ...limitOf(paper, unit) }] : [];
    });
  }
}

function limitOf({ issuedAt, receiptDueOn }: { issuedAt: Instant; receiptDueOn: Day }, debtor: UnitRow) {
  const limit = { step: 'receipt', unit: 'working-day' } as const;
  return { ...limit, debtor, startAt: issuedAt, dueOn: receiptDueOn, dueAt: endOf(receiptDueOn) };
}
