import type { Day } from '../../../kernel/day.js';
import type { RenderedMail } from '../mail/index.js';
import type { Way } from '../domain/rules.js';
import type { Reason } from '../domain/decision.js';
import type { MailFile } from './mail-files.js';

/** A person, or the duty mailbox of a unit (then `userId` is null and `key` names the unit). */
export interface Recipient {
  /** Stable and unique among recipients. */
  key: string;
  userId: string | null;
  name: string;
  email: string | null;
}

/** One thing the recipient is told of. */
export interface NoticeItem {
  /** Unique for ever: the same thing is not told twice. */
  key: string;
  caseId: string | null;
  /** The slip or the letter it is about. */
  subjectId?: string | null;
  step: string | null;
  tier: string | null;
  day: Day;
  /** Where it is another rule's than the letter's. */
  rule?: string;
  /** Who is away and whose thing it is; the recipient stands in. */
  owedBy?: { userId: string; name: string };
}

export interface Letter {
  rule: string;
  /** Unique for this rule, run and recipient. */
  key: string;
  recipient: Recipient;
  items: readonly NoticeItem[];
  mail: RenderedMail;
  files?: readonly MailFile[];
  /** Of each of its things the ways that it asks for; null, or left out, where the rule decides. */
  ways?: readonly (readonly Way[] | null)[];
}

/** A thing that a person is not told of, and why; remembered once. */
export interface LeftOut extends NoticeItem {
  rule: string;
  recipient: Pick<Recipient, 'userId' | 'name'>;
  reason: Reason;
  detail: string | null;
}
