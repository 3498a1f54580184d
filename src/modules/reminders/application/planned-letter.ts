import type { WaitingCall } from '../../calls/index.js';
import type { DeadlineRow } from '../../deadlines/index.js';
import type { LeftOut, NoticeItem, Recipient } from '../../notices/index.js';
import type { Day } from '../../../kernel/day.js';
import type { ReachedRung } from '../domain/reached-rung.js';
import type { WaitingPaper } from './waiting-paper.js';

export const RULE = 'deadline.remind';
export const CALL_RULE = 'call.remind';
const PAPER_RULES = { slip: 'slip.remind', letter: 'written-reminder.remind' } as const;
/** A letter of several goes under the first of its rules. */
export const RULES_IN_ORDER = [RULE, CALL_RULE, PAPER_RULES.slip, PAPER_RULES.letter] as const;

/** One deadline of a case, one unanswered call, or one paper without a receipt, that one person is to be told of. */
export type PlannedItem = PlannedDeadline | PlannedPaper;

interface Planned {
  key: string;
  rule: (typeof RULES_IN_ORDER)[number];
  rung: ReachedRung;
  escalation: string | null;
  /** Whose thing it is, where the recipient stands in. */
  owedBy: { userId: string; name: string } | null;
}

export interface PlannedDeadline extends Planned {
  caseId: string;
  deadline: DeadlineRow;
  /** Null for a deadline of the case itself. */
  call: WaitingCall | null;
  paper: null;
}

export interface PlannedPaper extends Planned {
  paper: WaitingPaper;
}

export const isOfPaper = (item: PlannedItem): item is PlannedPaper => item.paper !== null;
export const isOfDeadline = (item: PlannedItem): item is PlannedDeadline => item.paper === null;

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

export const paperRule = ({ kind }: WaitingPaper): (typeof RULES_IN_ORDER)[number] => PAPER_RULES[kind];

/** The day of a paper never moves. */
export function paperKey(paper: WaitingPaper, tier: string, to: Recipient): string {
  return [paperRule(paper), paper.id, tier, to.key].join('_');
}

/** What it is about: the same for everybody who is told of it. */
export function thingOf(item: PlannedItem): { id: string; step: string; dueOn: Day } {
  return item.paper ? item.paper : item.deadline;
}

export function noticeOf(item: PlannedItem): NoticeItem & { rule: string } {
  const { key, rule, rung, owedBy } = item;
  const { id, step, dueOn: day } = thingOf(item);
  const about = item.paper ? { caseId: null, subjectId: id } : { caseId: item.caseId };
  return { key, rule, ...about, step, tier: rung.tier, day, ...(owedBy ? { owedBy } : {}) };
}
