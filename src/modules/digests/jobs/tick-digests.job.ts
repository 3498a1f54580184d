import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { SendDigests } from '../application/send-digests.js';

@Injectable()
@OnJob('tick.digests')
export class TickDigestsJob implements JobHandler<'tick.digests'> {
  constructor(private readonly digests: SendDigests) {}

  async handle(): Promise<void> {
    await this.digests.tick();
  }
}
