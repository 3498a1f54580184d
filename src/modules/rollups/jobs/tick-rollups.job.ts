import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { SendRollups } from '../application/send-rollups.js';

@Injectable()
@OnJob('tick.rollups')
export class TickRollupsJob implements JobHandler<'tick.rollups'> {
  constructor(private readonly rollups: SendRollups) {}

  async handle(): Promise<void> {
    await this.rollups.tick();
  }
}
