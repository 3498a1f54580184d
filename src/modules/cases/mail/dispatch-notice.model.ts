import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';

export interface DispatchedMailItem extends CaseMailItem {
  /** What the unit that reads is in this case. */
  role: 'LEAD' | 'ASSIST';
  assistUnitNames: string[];
  /** The limits that began with the dispatch, in the order they end. */
  limits: { stepName: string; dueAt: Instant; tentative: boolean }[];
}

/** One unit, one dispatch, one mail. */
export interface DispatchNoticeModel {
  unitName: string;
  /** Null for a duty mailbox. */
  recipientName: string | null;
  campaignName: string;
  batchLabel: string;
  dispatchedAt: Instant;
  dispatchedBy: string;
  /** Every case, in the order of the batch. */
  cases: DispatchedMailItem[];
  link: string;
  why: MailReason;
}
