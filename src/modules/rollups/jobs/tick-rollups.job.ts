import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';

@Injectable()
@OnJob('tick.rollups')
export class TickRollupsJob implements JobHandler<'tick.rollups'> {
  async handle(): Promise<void> {}
}
