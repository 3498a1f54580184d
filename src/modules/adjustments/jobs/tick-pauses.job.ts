import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { ResumeDeadlines } from '../application/resume-deadlines.js';

/** Pauses until a day end with that day, whenever this comes round. */
@Injectable()
@OnJob('tick.pauses')
export class TickPausesJob implements JobHandler<'tick.pauses'> {
  constructor(private readonly resume: ResumeDeadlines) {}

  async handle(): Promise<void> {
    await this.resume.over();
  }
}
