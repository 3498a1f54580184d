import type { Step } from '../../deadlines/domain/index.js';
import type { Colour } from './colours.js';

/** The limits that a unit owes. */
export const OWED_STEPS = ['sign', 'reply', 'rectify', 'milestone'] as const satisfies readonly Step[];
export type OwedStep = (typeof OWED_STEPS)[number];

export const TRIGGERS = ['due-soon', 'late', 'sent-back'] as const;

/**
 * `due-soon`: so many working days are left and the unit has not begun; `late`: so many working days late, the first
 * counts; `sent-back`: its report came back so often.
 */
export type Trigger = (typeof TRIGGERS)[number];

/** All cases, key cases (重点件), or those of a central inspection. */
export const CASES_MEANT = ['all', 'key', 'central'] as const;
export type CasesMeant = (typeof CASES_MEANT)[number];

/** 发单规则: which colour is proposed when. */
export interface SlipRule {
  id: string;
  colour: Colour;
  trigger: Trigger;
  /** Days or times, as the trigger counts. */
  amount: number;
  /** Of which limits; nothing to a report that was sent back. */
  steps: OwedStep[];
  cases: CasesMeant;
  on: boolean;
  /** Issued by the round itself, without asking. */
  auto: boolean;
}

/** 累进规则: what so many slips of a colour within so many days lead to. */
export interface ConsequenceRule {
  id: string;
  colour: Colour;
  count: number;
  withinDays: number;
  /** 督办函, 约谈 and the like, in the office's words. */
  act: string;
  points: number;
  on: boolean;
}

export interface ColourFacts {
  points: number;
  /** Working days after the day of issue within which the unit signs. */
  receiptDays: number;
}

/** All that holds for one campaign, or in general. */
export interface SlipRules {
  colours: Record<Colour, ColourFacts>;
  rules: SlipRule[];
  ladder: ConsequenceRule[];
  basis: string;
}

const rule = (
  id: string,
  more: Pick<SlipRule, 'colour' | 'trigger' | 'amount'> & Partial<SlipRule>,
): SlipRule => ({
  id,
  steps: ['reply', 'rectify', 'milestone'],
  cases: 'all',
  on: true,
  auto: false,
  ...more,
});

/**
 * What holds until somebody sets other rules. Points and ladder: Guangyuan's 贴蓝签·挂黄牌·亮红灯 (domain reference,
 * S77); the days and times are a proposal of the product.
 */
export const PROPOSED_RULES: SlipRules = {
  colours: {
    blue: { points: 0, receiptDays: 1 },
    yellow: { points: 0, receiptDays: 1 },
    red: { points: 2, receiptDays: 1 },
  },
  rules: [
    rule('blue-due', { colour: 'blue', trigger: 'due-soon', amount: 2, steps: ['rectify'] }),
    rule('blue-late', { colour: 'blue', trigger: 'late', amount: 1 }),
    rule('yellow-late', { colour: 'yellow', trigger: 'late', amount: 3 }),
    rule('yellow-back', { colour: 'yellow', trigger: 'sent-back', amount: 2 }),
    rule('red-late', { colour: 'red', trigger: 'late', amount: 5 }),
    rule('red-central', { colour: 'red', trigger: 'late', amount: 1, cases: 'central', on: false }),
  ],
  ladder: [
    { id: 'two-yellow', colour: 'yellow', count: 2, withinDays: 365, act: '督办函', points: 1, on: true },
    { id: 'one-red', colour: 'red', count: 1, withinDays: 365, act: '约谈', points: 0, on: true },
  ],
  basis: '参照广元市“贴蓝签、挂黄牌、亮红灯”做法；天数、次数为建议值（可改）',
};

export const GENERAL = 'general';
