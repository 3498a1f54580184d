import { Injectable } from '@nestjs/common';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { LookBacks } from '../application/look-backs.js';

@Injectable()
@OnJob('look-back.plan')
export class PlanLookBackJob implements JobHandler<'look-back.plan'> {
  constructor(private readonly lookBacks: LookBacks) {}

  async handle({ caseId, closedAt }: JobCatalog['look-back.plan']): Promise<void> {
    await this.lookBacks.planAfterClosure(caseId, closedAt);
  }
}
