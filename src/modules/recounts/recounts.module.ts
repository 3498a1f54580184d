import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/index.js';
import { ApplyRecounts } from './application/apply-recounts.js';
import { CalendarChanges } from './application/calendar-changes.js';
import { CalendarEffect } from './application/calendar-effect.js';
import { DescribeEffect } from './application/describe-effect.js';
import { FollowCalendarChange } from './application/follow-calendar-change.js';
import { MakeCalendarChange } from './application/make-calendar-change.js';
import { TellMoves } from './application/tell-moves.js';
import { UnitMovesOf } from './application/unit-moves.js';
import { CalendarChangesController } from './http/calendar-changes.controller.js';
import { RecountJob } from './jobs/recount.job.js';
import { TellMovesJob } from './jobs/tell-moves.job.js';

@Module({
  imports: [CallsModule],
  controllers: [CalendarChangesController],
  providers: [
    ApplyRecounts,
    CalendarChanges,
    CalendarEffect,
    DescribeEffect,
    FollowCalendarChange,
    MakeCalendarChange,
    RecountJob,
    TellMoves,
    TellMovesJob,
    UnitMovesOf,
  ],
  exports: [MakeCalendarChange],
})
export class RecountsModule {}
