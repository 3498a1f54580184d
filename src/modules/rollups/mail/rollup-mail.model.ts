import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { StageBlock, TaskMailItem } from '../../follow-up/index.js';
import type { CaseMailItem, MailReason, TrendPoint } from '../../notices/index.js';

/** A count and what it was at the snapshot before; null where there is none. */
export interface Compared {
  now: number;
  before: number | null;
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
  /** First day of what is told as new and closed: the day of the snapshot before, which need not be yesterday. */
  since: Day;
  opened: number;
  closed: number;
  states: StateMailRow[];
  /** Most urgent first; at most five are printed. */
  first: CaseMailItem[];
  /** 阶段性办结盯办; absent of a morning that was frozen earlier. */
  stage?: StageBlock;
  /** Late rectification tasks. */
  tasks?: TaskMailItem[];
  /** Open and overdue cases of each morning, oldest first, today last. */
  trend: TrendPoint[];
  link: string;
  why: MailReason;
}
