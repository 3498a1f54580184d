import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { MakeCheckpoint } from '../application/make-checkpoint.js';

@Injectable()
@OnJob('tick.history')
export class TickHistoryJob implements JobHandler<'tick.history'> {
  constructor(private readonly makeCheckpoint: MakeCheckpoint) {}

  async handle(): Promise<void> {
    await this.makeCheckpoint.run();
  }
}
