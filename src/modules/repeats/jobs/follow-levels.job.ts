import { Injectable } from '@nestjs/common';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { FollowLevels } from '../application/follow-levels.js';

@Injectable()
@OnJob('repeat.follow-levels')
export class FollowLevelsJob implements JobHandler<'repeat.follow-levels'> {
  constructor(private readonly follow: FollowLevels) {}

  async handle({ version }: JobCatalog['repeat.follow-levels']): Promise<void> {
    await this.follow.run(version);
  }
}
