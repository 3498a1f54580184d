import { Module } from '@nestjs/common';
import { DecideFeedback } from './application/decide-feedback.js';
import { FeedbackLists } from './application/feedback-lists.js';
import { KnownTasks } from './application/known-tasks.js';
import { PlanFeedback } from './application/plan-feedback.js';
import { UploadFeedback } from './application/upload-feedback.js';
import { WriteFeedback } from './application/write-feedback.js';
import { FeedbackController } from './http/feedback.controller.js';

@Module({
  controllers: [FeedbackController],
  providers: [DecideFeedback, FeedbackLists, KnownTasks, PlanFeedback, UploadFeedback, WriteFeedback],
})
export class FeedbackModule {}
