import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { CleanExports } from '../application/clean-exports.js';

@Injectable()
@OnJob('tick.exports')
export class TickExportsJob implements JobHandler<'tick.exports'> {
  constructor(private readonly clean: CleanExports) {}

  async handle(): Promise<void> {
    await this.clean.tick();
  }
}
