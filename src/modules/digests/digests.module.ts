import { Module } from '@nestjs/common';
import { TickDigestsJob } from './jobs/tick-digests.job.js';

@Module({ providers: [TickDigestsJob] })
export class DigestsModule {}
