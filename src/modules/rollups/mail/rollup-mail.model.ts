import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';

/** A count and what it was; null where no snapshot of that day exists. */
export interface Compared {
  now: number;
  yesterday: number | null;
}

export interface StateMailRow extends Compared {
  /** `已上报待核查`. */
  name: string;
  lastWeek: number | null;
}

export interface MorningRollupModel {
  unitName: string;
  /** Null for a duty mailbox. */
  recipientName: string | null;
  /** When the day's snapshot was taken; the subject carries its day. */
  asOf: Instant;
  /** The threshold of the yellow light, for the words `3 日内`. */
  dueSoonDays: number;
  lights: Record<'overdue' | 'dueToday' | 'dueSoon' | 'inTime', Compared>;
  openedYesterday: number;
  closedYesterday: number;
  states: StateMailRow[];
  /** Most urgent first; at most five are printed. */
  first: CaseMailItem[];
  /** Open cases per day, oldest first, today last. */
  trend: { on: Day; count: number }[];
  link: string;
  why: MailReason;
}
