import { MINUTE } from '../../kernel/instant.js';

/** What each job carries: ids and words, never rows. */
export interface JobCatalog {
  'tick.reminders': { at: string };
  'tick.rollups': { at: string };
  'tick.digests': { at: string };
  'tick.exports': { at: string };
  'case.notify-dispatched': {
    dispatchId: string;
    caseIds: string[];
    dispatchedAt: string;
    /** When it was logged; without it, when it took place. */
    loggedAt?: string;
    /** Only these units are told; without it, all. */
    unitIds?: string[];
  };
  'case.notify-urged': { urgeId: string };
  'tick.scans': { at: string };
  'mail.send': { mailId: string };
  'export.write': { exportId: string };
  'case-file.build': { caseFileId: string };
  'import.read': { runId: string; turn: number };
  'import.commit': { runId: string; turn: number };
  'repeat.follow-levels': { version: number };
  'look-back.plan': { caseId: string; closedAt: string };
  'calendar.recount': { changeId: string };
  'calendar.tell-moves': { changeId: string };
  'tick.pauses': { at: string };
  'tick.mail-server': { at: string };
  'tick.slips': { at: string };
  'tick.dispatch-rounds': { at: string };
  'tick.complainants': { at: string };
  'tick.retention': { at: string };
  'tick.tally': { at: string };
  'tick.history': { at: string };
  'tick.backup': { at: string };
  'webhook.send': { messageId: string };
  'written-reminder.notify': { reminderId: string };
  /** `slot` is when it is told: what comes before that is told with it. */
  'publicity.tell-objections': { publicityId: string; slot: string };
}

export type JobName = keyof JobCatalog;

export type QueueName = 'ticks' | 'mail' | 'imports' | 'exports';

export interface JobDefinition<P> {
  queue: QueueName;
  /** Tries before the job is given up and shown as failed. */
  attempts: number;
  /** First pause between tries in milliseconds; doubles each time, up to a quarter of an hour. */
  backoffMs: number;
  /** Two jobs with the same key are one job, for ever. */
  key: (payload: P) => string;
}

type Definitions = { [N in JobName]: JobDefinition<JobCatalog[N]> };

export const JOBS = {
  'tick.reminders': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.reminders_${p.at}` },
  'tick.rollups': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.rollups_${p.at}` },
  'tick.digests': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.digests_${p.at}` },
  'tick.exports': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.exports_${p.at}` },
  'tick.scans': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.scans_${p.at}` },
  'case.notify-dispatched': {
    queue: 'ticks',
    attempts: 8,
    backoffMs: 2_000,
    key: (p) => `case.notify-dispatched_${p.dispatchId}`,
  },
  'case.notify-urged': {
    queue: 'ticks',
    attempts: 8,
    backoffMs: 2_000,
    key: (p) => `case.notify-urged_${p.urgeId}`,
  },
  // Three days: a mail server that is away over the weekend loses nobody a mail.
  'mail.send': { queue: 'mail', attempts: 300, backoffMs: 5_000, key: (p) => `mail.send_${p.mailId}` },
  // Tried once: a failure is shown to the person, who asks again.
  'export.write': {
    queue: 'exports',
    attempts: 1,
    backoffMs: 2_000,
    key: (p) => `export.write_${p.exportId}`,
  },
  'case-file.build': {
    queue: 'exports',
    attempts: 1,
    backoffMs: 2_000,
    key: (p) => `case-file.build_${p.caseFileId}`,
  },
  'import.read': {
    queue: 'imports',
    attempts: 3,
    backoffMs: 1_000,
    key: (p) => `import.read_${p.runId}_${p.turn}`,
  },
  'import.commit': {
    queue: 'imports',
    attempts: 3,
    backoffMs: 1_000,
    key: (p) => `import.commit_${p.runId}_${p.turn}`,
  },
  'repeat.follow-levels': {
    queue: 'exports',
    attempts: 8,
    backoffMs: 2_000,
    key: (p) => `repeat.follow-levels_${p.version}`,
  },
  'look-back.plan': {
    queue: 'ticks',
    attempts: 8,
    backoffMs: 2_000,
    key: (p) => `look-back.plan_${p.caseId}_${p.closedAt}`,
  },
  'calendar.recount': {
    queue: 'exports',
    attempts: 8,
    backoffMs: 2_000,
    key: (p) => `calendar.recount_${p.changeId}`,
  },
  'calendar.tell-moves': {
    queue: 'ticks',
    attempts: 8,
    backoffMs: 2_000,
    key: (p) => `calendar.tell-moves_${p.changeId}`,
  },
  // The next one comes soon and asks anew.
  'tick.mail-server': {
    queue: 'ticks',
    attempts: 1,
    backoffMs: 2_000,
    key: (p) => `tick.mail-server_${p.at}`,
  },
  'tick.pauses': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.pauses_${p.at}` },
  'tick.slips': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.slips_${p.at}` },
  'tick.dispatch-rounds': {
    queue: 'ticks',
    attempts: 5,
    backoffMs: 2_000,
    key: (p) => `tick.dispatch-rounds_${p.at}`,
  },
  'tick.complainants': {
    queue: 'exports',
    attempts: 3,
    backoffMs: 60_000,
    key: (p) => `tick.complainants_${p.at}`,
  },
  'tick.retention': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.retention_${p.at}` },
  'tick.tally': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.tally_${p.at}` },
  'tick.backup': { queue: 'exports', attempts: 3, backoffMs: 60_000, key: (p) => `tick.backup_${p.at}` },
  'tick.history': { queue: 'ticks', attempts: 5, backoffMs: 2_000, key: (p) => `tick.history_${p.at}` },
  'webhook.send': {
    queue: 'mail',
    attempts: 12,
    backoffMs: 5_000,
    key: (p) => `webhook.send_${p.messageId}`,
  },
  'written-reminder.notify': {
    queue: 'ticks',
    attempts: 8,
    backoffMs: 2_000,
    key: (p) => `written-reminder.notify_${p.reminderId}`,
  },
  'publicity.tell-objections': {
    queue: 'ticks',
    attempts: 8,
    backoffMs: 2_000,
    key: (p) => `publicity.tell-objections_${p.publicityId}_${p.slot}`,
  },
} satisfies Definitions;

/** Files and imports are the heavy ones: what kills three workers is most likely too much for any. */
const MOST_DEATHS: Record<QueueName, number> = { exports: 3, imports: 3, ticks: 20, mail: 20 };

/** Whether so many workers have died with it in hand that another one is not risked. */
export const isDeadly = (job: JobName, deaths: number): boolean => deaths >= MOST_DEATHS[JOBS[job].queue];

export const LONGEST_PAUSE_MS = 15 * MINUTE;

/** How long to wait after that many failed tries; null when there is no further one. */
export function pauseAfter(tries: number, { attempts, backoffMs }: RetryRule): number | null {
  if (tries >= attempts) return null;
  return Math.min(backoffMs * 2 ** Math.min(tries - 1, 30), LONGEST_PAUSE_MS);
}

type RetryRule = Pick<JobDefinition<never>, 'attempts' | 'backoffMs'>;

export const QUEUES: readonly QueueName[] = ['ticks', 'mail', 'imports', 'exports'];
