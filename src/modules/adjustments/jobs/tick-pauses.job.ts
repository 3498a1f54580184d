import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { ResumeDeadlines } from '../application/resume-deadlines.js';
import { TellLongPauses } from '../application/tell-long-pauses.js';

/** Pauses until a day end with that day, whenever this comes round; those that stand too long are told of. */
@Injectable()
@OnJob('tick.pauses')
export class TickPausesJob implements JobHandler<'tick.pauses'> {
  constructor(
    private readonly resume: ResumeDeadlines,
    private readonly long: TellLongPauses,
  ) {}

  async handle(): Promise<void> {
    await this.resume.over();
    await this.long.run();
  }
}
