import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';
import type { PaperReminderItem } from './paper-reminder-mail.model.js';

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
  /** Slips and letters without a receipt, told below the calls. */
  papers: PaperReminderItem[];
  link: string;
  why: MailReason;
}
