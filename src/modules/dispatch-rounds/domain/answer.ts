import type { Day } from '../../../kernel/day.js';
import type { FieldError, Wording } from '../../../kernel/errors.js';

export const ANSWER_KINDS = ['progress', 'no-change'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What a unit says of one task in a round; half-filled while it is a draft. */
export interface Answer {
  kind: AnswerKind;
  /** What was done. */
  text: string;
  /** Why nothing changed. */
  reason: string;
  /** 困难. */
  obstacle: string;
  /** When the unit now expects to be done. */
  expectedOn: Day | null;
  ticks: { milestoneId: string; doneOn: Day }[];
}

export const BLANK_ANSWER: Answer = {
  kind: 'progress',
  text: '',
  reason: '',
  obstacle: '',
  expectedOn: null,
  ticks: [],
};

const SHORTEST = 4;

const SAYS: Record<string, Wording> = {
  text: { zh: '请写本月进展，至少 4 个字。', en: 'Say what was done this month.' },
  reason: { zh: '“无变化”要写原因，至少 4 个字。', en: 'Say why nothing changed.' },
  ticks: { zh: '勾了节点就不是“无变化”，请改成有进展。', en: 'With a milestone done it is not "no change".' },
  expected: { zh: '预计完成日期不能早于今天。', en: 'The expected day cannot lie in the past.' },
};

/** What is missing before it can be submitted. */
export function findAnswerErrors(
  { kind, text, reason, expectedOn, ticks }: Answer,
  today: Day,
): FieldError[] {
  const says = (field: string, key: string): FieldError => ({
    field,
    code: `dispatch.answer_${key}`,
    wording: SAYS[key]!,
  });
  const errors: FieldError[] = [];
  if (kind === 'progress' && text.trim().length < SHORTEST) errors.push(says('text', 'text'));
  if (kind === 'no-change' && reason.trim().length < SHORTEST) errors.push(says('reason', 'reason'));
  if (kind === 'no-change' && ticks.length > 0) errors.push(says('ticks', 'ticks'));
  if (expectedOn && expectedOn < today) errors.push(says('expectedOn', 'expected'));
  return errors;
}

/** As it stands in the progress of the task. */
export function progressText({ kind, text, reason, expectedOn }: Answer): string {
  const said = kind === 'progress' ? text.trim() : `本月无变化：${reason.trim()}`;
  return expectedOn ? `${said}（预计 ${expectedOn} 完成）` : said;
}
