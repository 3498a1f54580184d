import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { WatchMailServer } from '../application/watch-mail-server.js';

@Injectable()
@OnJob('tick.mail-server')
export class TickMailServerJob implements JobHandler<'tick.mail-server'> {
  constructor(private readonly watch: WatchMailServer) {}

  async handle(): Promise<void> {
    await this.watch.run();
  }
}
