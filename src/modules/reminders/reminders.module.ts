import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/index.js';
import { RectificationModule } from '../rectification/index.js';
import { SlipsModule } from '../slips/index.js';
import { WrittenRemindersModule } from '../written-reminders/index.js';
import { CaseNotices } from './application/case-notices.js';
import { ThingTitles } from './application/thing-titles.js';
import { DescribeCallReminders } from './application/describe-call-reminders.js';
import { DescribePaperReminders } from './application/describe-paper-reminders.js';
import { DescribeReminders } from './application/describe-reminders.js';
import { PlanReminders } from './application/plan-reminders.js';
import { PreviewReminders } from './application/preview-reminders.js';
import { ReachedDeadlines } from './application/reached-deadlines.js';
import { ReachedPapers } from './application/reached-papers.js';
import { ReminderAudience } from './application/reminder-audience.js';
import { ReminderSettings } from './application/reminder-settings.js';
import { RenderReminder } from './application/render-reminder.js';
import { RunReminders } from './application/run-reminders.js';
import { SendReminder } from './application/send-reminder.js';
import { StopRules } from './application/stop-rules.js';
import { CaseNoticesController } from './http/case-notices.controller.js';
import { NoticesController } from './http/notices.controller.js';
import { SentMailsController } from './http/sent-mails.controller.js';
import { ReminderRulesController } from './http/reminder-rules.controller.js';
import { TickRemindersJob } from './jobs/tick-reminders.job.js';

@Module({
  imports: [CallsModule, RectificationModule, SlipsModule, WrittenRemindersModule],
  controllers: [ReminderRulesController, NoticesController, SentMailsController, CaseNoticesController],
  providers: [
    CaseNotices,
    DescribeCallReminders,
    DescribePaperReminders,
    DescribeReminders,
    PlanReminders,
    PreviewReminders,
    ReachedDeadlines,
    ReachedPapers,
    ReminderAudience,
    ReminderSettings,
    RenderReminder,
    RunReminders,
    SendReminder,
    StopRules,
    ThingTitles,
    TickRemindersJob,
  ],
  exports: [PreviewReminders, ReminderSettings, RunReminders],
})
export class RemindersModule {}
