import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { CampaignRow } from '../../campaigns/index.js';
import type { Recipient } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';

/** A slip or a letter that nobody has signed for; the day that stands on it is read by the ladder like a deadline. */
export interface WaitingPaper {
  kind: 'slip' | 'letter';
  id: string;
  number: string;
  /** What it is. @example "黄单（警示）" */
  name: string;
  /** Who has to sign. */
  debtor: UnitRow;
  campaign: CampaignRow;
  cases: number;
  /** Whom it was sent to by name; null where the clerks of the unit sign. */
  to: readonly Recipient[] | null;
  step: 'receipt';
  unit: 'working-day';
  startAt: Instant;
  dueOn: Day;
  dueAt: Instant;
}
