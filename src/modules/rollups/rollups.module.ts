import { Module } from '@nestjs/common';
import { ComputeRollup } from './application/compute-rollup.js';
import { DescribeRollup } from './application/describe-rollup.js';
import { MorningLists } from './application/morning-lists.js';
import { PreviewRollups } from './application/preview-rollups.js';
import { ReadMorningList } from './application/read-morning-list.js';
import { ReadStanding } from './application/read-standing.js';
import { RollupSnapshots } from './application/rollup-snapshots.js';
import { RollupUnits } from './application/rollup-units.js';
import { SendRollups } from './application/send-rollups.js';
import { TakeRollups } from './application/take-rollups.js';
import { ThinMornings } from './application/thin-mornings.js';
import { RollupsController } from './http/rollups.controller.js';
import { TickRollupsJob } from './jobs/tick-rollups.job.js';
import { CountedCases } from './persistence/counted-cases.read-model.js';
import { WeekMovements } from './persistence/week-movements.read-model.js';

@Module({
  controllers: [RollupsController],
  providers: [
    ComputeRollup,
    CountedCases,
    DescribeRollup,
    MorningLists,
    PreviewRollups,
    ReadMorningList,
    ReadStanding,
    RollupSnapshots,
    RollupUnits,
    SendRollups,
    TakeRollups,
    ThinMornings,
    TickRollupsJob,
    WeekMovements,
  ],
  exports: [PreviewRollups, RollupSnapshots, SendRollups, TakeRollups],
})
export class RollupsModule {}
