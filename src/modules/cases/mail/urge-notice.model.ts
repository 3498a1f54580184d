import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';

export interface UrgedMailItem extends CaseMailItem {
  /** Of the step whose limit the light is about; null without one. */
  stepName: string | null;
  /** This time included. */
  urgedTimes: number;
}

/** One person, one 催办, one mail for all of its cases. */
export interface UrgeNoticeModel {
  unitName: string;
  /** Null for a duty mailbox. */
  recipientName: string | null;
  urgedAt: Instant;
  urgedBy: string;
  /** What the officer wrote to it. */
  words: string | null;
  cases: UrgedMailItem[];
  link: string;
  why: MailReason;
}
