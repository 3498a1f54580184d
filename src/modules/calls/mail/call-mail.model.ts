import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';

/** One call, one person, one mail. Nothing of what is needed or answered: that is read in the product. */
export interface CallMailModel {
  kind: 'raised' | 'answered';
  recipientName: string | null;
  item: CaseMailItem;
  streetName: string;
  departmentName: string;
  dueAt: Instant;
  /** `已到场`; null while it waits. */
  answerName: string | null;
  late: boolean;
  byName: string;
  at: Instant;
  link: string;
  why: MailReason;
}
