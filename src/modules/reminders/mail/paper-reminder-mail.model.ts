import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { MailLight, MailReason } from '../../notices/index.js';

/** A slip or a letter that nobody has signed for. Nothing of its reason and its cases stands in a mail. */
export interface PaperReminderItem {
  /** Number and kind. */
  title: string;
  /** Who has to sign. */
  unitName: string;
  cases: number;
  dueOn: Day;
  light: MailLight;
  late: boolean;
  /** Why it reached somebody above; null for whom it was sent to. */
  escalation: string | null;
  link: string;
}

/** One person, one run, one mail: all receipts there are to tell of. */
export interface PaperRemindersModel {
  /** Null for a duty mailbox. */
  recipientName: string | null;
  asOf: Instant;
  items: PaperReminderItem[];
  link: string;
  why: MailReason;
}
