import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { EraseByRule } from '../application/erase-by-rule.js';

@Injectable()
@OnJob('tick.complainants')
export class TickComplainantsJob implements JobHandler<'tick.complainants'> {
  constructor(private readonly eraseByRule: EraseByRule) {}

  async handle(): Promise<void> {
    await this.eraseByRule.run();
  }
}
