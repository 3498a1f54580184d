import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { MailLight, MailReason } from '../../notices/index.js';

/** A task of which an answer is owed. Nothing of a case and nobody who complained stands in it. */
export interface DispatchMailItem {
  /** Number and title. */
  title: string;
  unitName: string;
  month: string;
  dueOn: Day;
  late: boolean;
  light: MailLight;
  /** The next milestone in words; null where all are done. */
  next: string | null;
}

/** One person, one run, one mail: all tasks of which the person's unit owes an answer. */
export interface DispatchMailModel {
  /** Null for a mailbox. */
  recipientName: string | null;
  asOf: Instant;
  items: DispatchMailItem[];
  /** `opened` where it is the first word of the round. */
  tone: 'opened' | 'remind' | 'link';
  /** Where the form is, of all tasks. */
  link: string;
  /** The last day on which an answer is taken and a link opens. */
  endsOn: Day;
  why: MailReason;
}
