import type { FieldError, Wording } from '../../../kernel/errors.js';

export const DAY_UNITS = ['working-day', 'calendar-day'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

/** Who of a unit gets the letter. */
export const TOLD = ['heads', 'clerks'] as const;
export type Told = (typeof TOLD)[number];

/** From the mildest to the sharpest. */
export const COLOURS = ['blue', 'yellow', 'red'] as const;
export type Colour = (typeof COLOURS)[number];

/** `late-answer`: so many days behind the day of the round; `behind`: the task has been 滞后 for so many days. */
export const LIGHT_TRIGGERS = ['late-answer', 'behind'] as const;
export type LightTrigger = (typeof LIGHT_TRIGGERS)[number];

/** 亮灯规则. */
export interface LightRule {
  id: string;
  colour: Colour;
  trigger: LightTrigger;
  days: number;
  /** A slip of that colour is proposed. */
  propose: boolean;
  on: boolean;
}

/** 调度规则: when a round opens, how long it runs, who is told how often, and what it leads to. */
export interface DispatchRules {
  on: boolean;
  dayOfMonth: number;
  /** A day off is moved to the next working day. */
  nextWorkingDay: boolean;
  hour: number;
  answerDays: number;
  unit: DayUnit;
  /** Calendar days behind the due day in which a late answer is taken. */
  lateDays: number;
  remindBefore: number[];
  remindAfter: number[];
  /** From the last of these on, every so many days; null for no more. */
  thenEvery: number | null;
  tell: Told[];
  /** A unit without an account gets a link at its duty mailbox. */
  linkToMailbox: boolean;
  lights: LightRule[];
}

const light = (id: string, colour: Colour, trigger: LightTrigger, days: number): LightRule => ({
  id,
  colour,
  trigger,
  days,
  propose: true,
  on: true,
});

/** What the page proposes; nothing opens by itself before somebody has set it. Days are a proposal of the product. */
export const PROPOSED_RULES: DispatchRules = {
  on: false,
  dayOfMonth: 25,
  nextWorkingDay: true,
  hour: 9,
  answerDays: 3,
  unit: 'working-day',
  lateDays: 20,
  remindBefore: [1, 0],
  remindAfter: [1, 3],
  thenEvery: 3,
  tell: ['heads', 'clerks'],
  linkToMailbox: true,
  lights: [
    light('blue-late', 'blue', 'late-answer', 1),
    light('yellow-late', 'yellow', 'late-answer', 3),
    light('red-late', 'red', 'late-answer', 8),
    light('yellow-behind', 'yellow', 'behind', 1),
    light('red-behind', 'red', 'behind', 30),
  ],
};

const SAYS: Record<string, Wording> = {
  tell: { zh: '至少要通知一类人。', en: 'Tell somebody at least.' },
  twice: { zh: '同一天只写一次。', en: 'Name each day once.' },
  long: {
    zh: '到期前的提醒要在填报期内，不能早于发出。',
    en: 'A reminder before the day lies within the days to answer.',
  },
  ids: { zh: '亮灯规则的编号不能重复。', en: 'Each rule needs an id of its own.' },
};

const says = (field: string, key: string): FieldError => ({
  field,
  code: `dispatch.rules_${key}`,
  wording: SAYS[key]!,
});

const hasTwice = (values: readonly (string | number)[]): boolean => new Set(values).size < values.length;

/** All that does not fit together. */
export function findRuleErrors(rules: DispatchRules): FieldError[] {
  const { tell, linkToMailbox, remindBefore, remindAfter, answerDays, lights } = rules;
  const errors: FieldError[] = [];
  if (tell.length === 0 && !linkToMailbox) errors.push(says('tell', 'tell'));
  if (hasTwice(remindBefore)) errors.push(says('remindBefore', 'twice'));
  if (hasTwice(remindAfter)) errors.push(says('remindAfter', 'twice'));
  if (remindBefore.some((days) => days >= answerDays)) errors.push(says('remindBefore', 'long'));
  if (hasTwice(lights.map(({ id }) => id))) errors.push(says('lights', 'ids'));
  return errors;
}
