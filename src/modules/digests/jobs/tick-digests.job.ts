import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';

@Injectable()
@OnJob('tick.digests')
export class TickDigestsJob implements JobHandler<'tick.digests'> {
  async handle(): Promise<void> {}
}
