import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';
import type { CallReminderItem } from './call-reminder-mail.model.js';
import type { PaperReminderItem } from './paper-reminder-mail.model.js';

export interface ReminderMailItem extends CaseMailItem {
  /** The step whose limit this is about: `整改办结`. */
  stepName: string;
  /** How often this deadline was reminded of before this mail. */
  remindedTimes: number;
  /** Why it reached somebody above the owner: `承办人未办,升级至单位负责人`; null for the owner. */
  escalation: string | null;
}

/** One person, one run, one mail: all there is to remind of. */
export interface RemindersModel {
  /** Null for a duty mailbox. */
  recipientName: string | null;
  asOf: Instant;
  overdue: ReminderMailItem[];
  dueToday: ReminderMailItem[];
  dueSoon: ReminderMailItem[];
  unsigned: ReminderMailItem[];
  /** Unanswered street calls, told below the cases. */
  calls: CallReminderItem[];
  /** Slips and letters without a receipt, told below those. */
  papers: PaperReminderItem[];
  link: string;
  why: MailReason;
}
