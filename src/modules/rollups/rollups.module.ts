import { Module } from '@nestjs/common';
import { ComputeRollup } from './application/compute-rollup.js';
import { DescribeRollup } from './application/describe-rollup.js';
import { PreviewRollups } from './application/preview-rollups.js';
import { ReadStanding } from './application/read-standing.js';
import { RollupSnapshots } from './application/rollup-snapshots.js';
import { RollupUnits } from './application/rollup-units.js';
import { SendRollups } from './application/send-rollups.js';
import { TakeRollups } from './application/take-rollups.js';
import { RollupsController } from './http/rollups.controller.js';
import { TickRollupsJob } from './jobs/tick-rollups.job.js';

@Module({
  controllers: [RollupsController],
  providers: [
    ComputeRollup,
    DescribeRollup,
    PreviewRollups,
    ReadStanding,
    RollupSnapshots,
    RollupUnits,
    SendRollups,
    TakeRollups,
    TickRollupsJob,
  ],
  exports: [PreviewRollups, RollupSnapshots, SendRollups, TakeRollups],
})
export class RollupsModule {}
