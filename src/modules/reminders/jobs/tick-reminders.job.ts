import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { RunReminders } from '../application/run-reminders.js';

@Injectable()
@OnJob('tick.reminders')
export class TickRemindersJob implements JobHandler<'tick.reminders'> {
  constructor(private readonly reminders: RunReminders) {}

  async handle(): Promise<void> {
    await this.reminders.run();
  }
}
