export { DropJobs } from './application/drop-jobs.js';
export { JobList, type JobFilter, type JobLine } from './application/job-list.js';
export { JobHealth } from './application/job-health.js';
export { RepeatJobs } from './application/repeat-jobs.js';
export { JobsModule } from './jobs.module.js';
