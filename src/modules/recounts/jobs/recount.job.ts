import { Injectable } from '@nestjs/common';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { FollowCalendarChange } from '../application/follow-calendar-change.js';

@Injectable()
@OnJob('calendar.recount')
export class RecountJob implements JobHandler<'calendar.recount'> {
  constructor(private readonly follow: FollowCalendarChange) {}

  async handle({ changeId }: JobCatalog['calendar.recount']): Promise<void> {
    await this.follow.run(changeId);
  }
}
