import { Module } from '@nestjs/common';
import { ExtensionsModule } from '../extensions/index.js';
import { AdjustedCase } from './application/adjusted-case.js';
import { AnswerRule } from './application/answer-rule.js';
import { ChangeDeadline } from './application/change-deadline.js';
import { CountLimit } from './application/count-limit.js';
import { PauseDeadlines } from './application/pause-deadlines.js';
import { ReadPauses } from './application/read-pauses.js';
import { ResumeDeadlines } from './application/resume-deadlines.js';
import { ReadRuleNews } from './application/rule-news.js';
import { TellLongPauses } from './application/tell-long-pauses.js';
import { UndoAdjustment } from './application/undo-adjustment.js';
import { CaseDeadlinesController } from './http/case-deadlines.controller.js';
import { DayReadingsController } from './http/day-readings.controller.js';
import { LimitCountsController } from './http/limit-counts.controller.js';
import { PausesController } from './http/pauses.controller.js';
import { TickPausesJob } from './jobs/tick-pauses.job.js';

@Module({
  imports: [ExtensionsModule],
  controllers: [CaseDeadlinesController, DayReadingsController, LimitCountsController, PausesController],
  providers: [
    AdjustedCase,
    AnswerRule,
    ChangeDeadline,
    CountLimit,
    PauseDeadlines,
    ReadPauses,
    ReadRuleNews,
    ResumeDeadlines,
    TellLongPauses,
    UndoAdjustment,
    TickPausesJob,
  ],
})
export class AdjustmentsModule {}
