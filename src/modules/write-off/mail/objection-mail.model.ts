import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { MailReason } from '../../notices/index.js';

/** Objections to one notice that wait for an answer. Neither what they say nor who they are from stands in it. */
export interface ObjectionMailModel {
  /** Null for a mailbox. */
  recipientName: string | null;
  /** Number and title of the task. */
  task: string;
  /** As the notice is headed. */
  notice: string;
  /** The last day of its window. */
  endOn: Day;
  /** When each of these came, the earliest first. */
  receivedOn: readonly Day[];
  /** All that wait by now, these among them. */
  waiting: number;
  /** Whether the recipient answers, or has a hand in the link only. */
  answers: boolean;
  asOf: Instant;
  link: string;
  why: MailReason;
}
