import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/index.js';
import { DescribeCallReminders } from './application/describe-call-reminders.js';
import { DescribeReminders } from './application/describe-reminders.js';
import { PlanCallReminders } from './application/plan-call-reminders.js';
import { PlanReminders } from './application/plan-reminders.js';
import { PreviewReminders } from './application/preview-reminders.js';
import { ReminderAudience } from './application/reminder-audience.js';
import { RunReminders } from './application/run-reminders.js';
import { SendCallReminder } from './application/send-call-reminder.js';
import { SendReminder } from './application/send-reminder.js';
import { TickRemindersJob } from './jobs/tick-reminders.job.js';

@Module({
  imports: [CallsModule],
  providers: [
    DescribeCallReminders,
    DescribeReminders,
    PlanCallReminders,
    PlanReminders,
    PreviewReminders,
    ReminderAudience,
    RunReminders,
    SendCallReminder,
    SendReminder,
    TickRemindersJob,
  ],
  exports: [PreviewReminders, RunReminders],
})
export class RemindersModule {}
