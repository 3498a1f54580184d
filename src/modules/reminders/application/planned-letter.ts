import type { WaitingCall } from '../../calls/index.js';
import type { DeadlineRow } from '../../deadlines/index.js';
import type { LeftOut, NoticeItem, Recipient } from '../../notices/index.js';
import type { ReachedRung } from '../domain/reached-rung.js';

export const RULE = 'deadline.remind';
export const CALL_RULE = 'call.remind';

/** One deadline of a case, or one unanswered call, that one person is to be told of. */
export interface PlannedItem {
  key: string;
  rule: typeof RULE | typeof CALL_RULE;
  caseId: string;
  deadline: DeadlineRow;
  /** Null for a deadline of the case itself. */
  call: WaitingCall | null;
  rung: ReachedRung;
  escalation: string | null;
  /** Whose thing it is, where the recipient stands in. */
  owedBy: { userId: string; name: string } | null;
}

export interface PlannedLetter {
  recipient: Recipient;
  because: string;
  items: PlannedItem[];
}

/** What is reached and may not be told yet, because its hours are not open. */
export interface WaitingThing {
  recipient: Recipient;
  item: PlannedItem;
}

/** All that is reached as of a moment and was not told: what goes out, what waits, what stays out and why. */
export interface RemindersPlan {
  letters: PlannedLetter[];
  waiting: WaitingThing[];
  leftOut: LeftOut[];
}

/** Case, step, rung, person and the due date in force: the same is never told twice, a date that was moved is told anew. */
export function itemKey({ subjectId, step, dueAt }: DeadlineRow, tier: string, to: Recipient): string {
  return [RULE, subjectId, step, tier, to.key, dueAt].join('_');
}

export function callKey({ subjectId }: DeadlineRow, tier: string, to: Recipient): string {
  return [CALL_RULE, subjectId, tier, to.key].join('_');
}

export function noticeOf({
  key,
  rule,
  caseId,
  deadline,
  rung,
  owedBy,
}: PlannedItem): NoticeItem & { rule: string } {
  const { step, dueOn: day } = deadline;
  return { key, rule, caseId, step, tier: rung.tier, day, ...(owedBy ? { owedBy } : {}) };
}
