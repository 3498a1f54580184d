import { Module } from '@nestjs/common';
import { DescribeReminders } from './application/describe-reminders.js';
import { PlanReminders } from './application/plan-reminders.js';
import { PreviewReminders } from './application/preview-reminders.js';
import { ReminderAudience } from './application/reminder-audience.js';
import { RunReminders } from './application/run-reminders.js';
import { SendReminder } from './application/send-reminder.js';
import { TickRemindersJob } from './jobs/tick-reminders.job.js';

@Module({
  providers: [
    DescribeReminders,
    PlanReminders,
    PreviewReminders,
    ReminderAudience,
    RunReminders,
    SendReminder,
    TickRemindersJob,
  ],
  exports: [PreviewReminders, RunReminders],
})
export class RemindersModule {}
