import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { AutoIssue } from '../application/auto-issue.js';
import { ProposeSlips } from '../application/propose-slips.js';

@Injectable()
@OnJob('tick.slips')
export class TickSlipsJob implements JobHandler<'tick.slips'> {
  constructor(
    private readonly propose: ProposeSlips,
    private readonly autoIssue: AutoIssue,
  ) {}

  async handle(): Promise<void> {
    await this.propose.run();
    await this.autoIssue.run();
  }
}
