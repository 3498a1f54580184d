import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { KeepTally } from '../application/keep-tally.js';

@Injectable()
@OnJob('tick.tally')
export class TickTallyJob implements JobHandler<'tick.tally'> {
  constructor(private readonly keepTally: KeepTally) {}

  async handle(): Promise<void> {
    await this.keepTally.run();
  }
}
