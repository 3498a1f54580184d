import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';

export interface CallReminderItem extends CaseMailItem {
  /** Who was called. */
  departmentName: string;
  late: boolean;
  /** Why it reached somebody above the clerks; null for them. */
  escalation: string | null;
}

/** One person, one run, one mail: all unanswered calls there are to tell of. */
export interface CallRemindersModel {
  /** Null for a duty mailbox. */
  recipientName: string | null;
  asOf: Instant;
  items: CallReminderItem[];
  link: string;
  why: MailReason;
}
