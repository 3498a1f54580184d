import type { JobName } from './job-catalog.js';

export interface Schedule {
  job: Extract<JobName, `tick.${string}`>;
  /** Minutes, hours, days, months, weekdays. */
  cron: string;
}

/**
 * What runs when, in Asia/Shanghai. A tick asks what is due as of the clock, so a missed one is caught up by the next:
 * the times below only decide how soon.
 */
export const SCHEDULES: readonly Schedule[] = [
  { job: 'tick.reminders', cron: '*/15 * * * *' },
  { job: 'tick.rollups', cron: '10,25,40,55 8-18 * * *' },
  { job: 'tick.digests', cron: '0,15,30,45 * * * *' },
  { job: 'tick.exports', cron: '5 * * * *' },
  { job: 'tick.scans', cron: '*/10 * * * *' },
  { job: 'tick.mail-server', cron: '*/5 * * * *' },
  { job: 'tick.slips', cron: '35 8 * * *' },
  { job: 'tick.backup', cron: '40 2 * * *' },
  { job: 'tick.dispatch-rounds', cron: '2,17,32,47 * * * *' },
  { job: 'tick.complainants', cron: '10 3 * * *' },
  { job: 'tick.retention', cron: '20 3 * * *' },
  { job: 'tick.tally', cron: '50 3 * * *' },
  { job: 'tick.history', cron: '25 3,8 * * *' },
  { job: 'tick.pauses', cron: '1,16,31,46 * * * *' },
];
