import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';

export interface MovedMailItem extends CaseMailItem {
  /** Each date of the case that moved. */
  moves: { stepName: string; fromAt: Instant; toAt: Instant }[];
}

export interface MovesMailModel {
  unitName: string;
  /** Null for a duty mailbox. */
  recipientName: string | null;
  /** When the calendar was changed, by whom, by which notice, and why. */
  at: Instant;
  byName: string;
  source: string;
  note: string;
  cases: MovedMailItem[];
  link: string;
  why: MailReason;
}
