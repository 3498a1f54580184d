import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { CleanMadeFiles } from '../application/clean-made-files.js';

@Injectable()
@OnJob('tick.exports')
export class TickExportsJob implements JobHandler<'tick.exports'> {
  constructor(private readonly clean: CleanMadeFiles) {}

  async handle(): Promise<void> {
    await this.clean.tick();
  }
}
