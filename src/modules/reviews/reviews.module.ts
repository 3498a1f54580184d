import { Module } from '@nestjs/common';
import { CallBacks } from './application/call-backs.js';
import { DrawCases } from './application/draw-cases.js';
import { LookBackRules } from './application/look-back-rules.js';
import { ExplainLookBack } from './application/explain-look-back.js';
import { LookBacks } from './application/look-backs.js';
import { ReadDraws } from './application/read-draws.js';
import { ReadFollowUps } from './application/read-follow-ups.js';
import { ReadLookBacks } from './application/read-look-backs.js';
import { RecheckCase } from './application/recheck-case.js';
import { RechecksInHand } from './application/rechecks-in-hand.js';
import { ReviewedCases } from './application/reviewed-cases.js';
import { DrawsController } from './http/draws.controller.js';
import { FollowUpsController } from './http/follow-ups.controller.js';
import { LookBackRuleController } from './http/look-back-rule.controller.js';
import { PlanLookBackJob } from './jobs/plan-look-back.job.js';

@Module({
  controllers: [DrawsController, FollowUpsController, LookBackRuleController],
  providers: [
    CallBacks,
    DrawCases,
    LookBackRules,
    ExplainLookBack,
    LookBacks,
    PlanLookBackJob,
    ReadDraws,
    ReadFollowUps,
    ReadLookBacks,
    RecheckCase,
    RechecksInHand,
    ReviewedCases,
  ],
})
export class ReviewsModule {}
