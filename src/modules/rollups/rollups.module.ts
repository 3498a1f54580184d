import { Module } from '@nestjs/common';
import { RollupSnapshots } from './application/rollup-snapshots.js';
import { TickRollupsJob } from './jobs/tick-rollups.job.js';

@Module({ providers: [RollupSnapshots, TickRollupsJob], exports: [RollupSnapshots] })
export class RollupsModule {}
