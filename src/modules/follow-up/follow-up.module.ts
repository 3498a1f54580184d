import { Global, Module } from '@nestjs/common';
import { DescribeFollowUp } from './application/describe-follow-up.js';
import { FollowUpRules } from './application/follow-up-rules.js';
import { LateTasks } from './application/late-tasks.js';
import { NextMilestone } from './application/next-milestone.js';
import { ReadWatch } from './application/read-watch.js';
import { FollowUpController } from './http/follow-up.controller.js';
import { StageWatchController } from './http/stage-watch.controller.js';
import { LastProgresses } from './persistence/last-progress.read-model.js';
import { WatchedCases } from './persistence/watched-cases.read-model.js';
import { WriteOffPaces } from './persistence/write-off-pace.read-model.js';

@Global()
@Module({
  controllers: [StageWatchController, FollowUpController],
  providers: [
    DescribeFollowUp,
    FollowUpRules,
    LastProgresses,
    LateTasks,
    NextMilestone,
    ReadWatch,
    WatchedCases,
    WriteOffPaces,
  ],
  exports: [DescribeFollowUp, FollowUpRules, LateTasks, WatchedCases],
})
export class FollowUpModule {}
