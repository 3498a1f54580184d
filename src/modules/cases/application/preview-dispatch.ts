import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { lightOf, planDeadlines, type Light, type PlannedDeadline } from '../../deadlines/index.js';
import { CaseList, type CaseLine } from '../persistence/case-list.read-model.js';

export interface DispatchPlan {
  line: CaseLine;
  deadlines: PlannedDeadline[];
  /** Why it cannot be dispatched as it is. */
  obstacle: 'no-lead' | 'not-registered' | null;
}

/** What a dispatch now would set: every date of every case, before anybody confirms. */
@Injectable()
export class PreviewDispatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseList,
    private readonly campaigns: Campaigns,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** The dates that a case of this campaign would get, were it dispatched now. */
  async dates(actor: Actor, campaignId: string): Promise<(PlannedDeadline & { light: Light })[]> {
    requirePermission(actor, 'case.dispatch');
    const reads = this.uow.reads;
    const calendar = await this.calendars.load(reads);
    const campaign = await this.campaigns.require(reads, campaignId);
    const rules = await this.campaigns.rulesFor(reads, campaign.id, ['sign', 'reply', 'rectify']);
    const now = this.clock.now();
    return rules.flatMap((rule) =>
      planDeadlines(rule, now, calendar).map((planned) => ({
        ...planned,
        light: lightOf({ ...planned, unit: rule.unit }, now, campaign, calendar),
      })),
    );
  }

  async run(actor: Actor, caseIds: readonly string[]): Promise<DispatchPlan[]> {
    requirePermission(actor, 'case.dispatch');
    const reads = this.uow.reads;
    const calendar = await this.calendars.load(reads);
    const now = this.clock.now();
    const plans: DispatchPlan[] = [];
    for (const line of await this.list.byIds(reads, caseIds)) {
      const rules = await this.campaigns.rulesFor(reads, line.row.campaignId, ['sign', 'reply', 'rectify']);
      const lead = line.parts.some(({ part }) => part.role === 'LEAD');
      plans.push({
        line,
        deadlines: rules.flatMap((rule) => planDeadlines(rule, now, calendar)),
        obstacle: line.row.status !== 'registered' ? 'not-registered' : lead ? null : 'no-lead',
      });
    }
    return plans;
  }
}
