import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { planDeadlines, type LimitRule, type PlannedDeadline } from '../../deadlines/index.js';
import { Campaigns } from './campaigns.js';

/** What a rule would give, before anybody saves it. */
@Injectable()
export class PreviewRule {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly calendars: Calendars,
  ) {}

  /** Throws InvalidInputError for an inner limit behind the outer, NotFoundError. */
  async run(campaignId: string, rule: LimitRule, start: Instant): Promise<PlannedDeadline[]> {
    await this.campaigns.require(this.uow.reads, campaignId);
    return planDeadlines(rule, start, await this.calendars.load(this.uow.reads));
  }
}
