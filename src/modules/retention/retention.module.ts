import { Global, Module } from '@nestjs/common';
import { RetentionRules } from './application/retention-rules.js';
import { ThinOut } from './application/thin-out.js';
import { Thinners } from './application/thinner.js';
import { RetentionController } from './http/retention.controller.js';
import { TickRetentionJob } from './jobs/tick-retention.job.js';

@Global()
@Module({
  controllers: [RetentionController],
  providers: [RetentionRules, Thinners, ThinOut, TickRetentionJob],
  exports: [RetentionRules, Thinners],
})
export class RetentionModule {}
