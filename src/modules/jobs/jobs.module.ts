import { Module } from '@nestjs/common';
import { DropJobs } from './application/drop-jobs.js';
import { JobHealth } from './application/job-health.js';
import { JobList } from './application/job-list.js';
import { RepeatJobs } from './application/repeat-jobs.js';
import { JobsController } from './http/jobs.controller.js';

@Module({
  controllers: [JobsController],
  providers: [JobList, JobHealth, RepeatJobs, DropJobs],
  exports: [JobList, RepeatJobs, DropJobs],
})
export class JobsModule {}
