import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { ThinOut } from '../application/thin-out.js';

@Injectable()
@OnJob('tick.retention')
export class TickRetentionJob implements JobHandler<'tick.retention'> {
  constructor(private readonly thinOut: ThinOut) {}

  async handle(): Promise<void> {
    await this.thinOut.run();
  }
}
