import type { Wording } from '../../../kernel/errors.js';

/** Why letters are written, and what a message outside calls them. */
export const RULES = {
  'case.dispatched': { zh: '交办通知', en: 'Dispatch' },
  'case.urged': { zh: '催办通知', en: 'Urge' },
  'deadline.remind': { zh: '到期提醒', en: 'Reminder' },
  'call.raised': { zh: '街道呼', en: 'Street call' },
  'call.answered': { zh: '部门应', en: 'Answer to a call' },
  'call.remind': { zh: '街道呼提醒', en: 'Reminder of a call' },
  'extension.asked': { zh: '延期申请', en: 'Extension asked' },
  'extension.approved': { zh: '延期批复：同意', en: 'Extension approved' },
  'extension.refused': { zh: '延期批复：不同意', en: 'Extension refused' },
  'slip.issued': { zh: '三色督办单', en: 'Slip by colour' },
  'slip.withdrawn': { zh: '督办单撤销', en: 'Slip withdrawn' },
  'rollup.morning': { zh: '晨报', en: 'Morning roll-up' },
  'digest.weekly': { zh: '督办周报', en: 'Weekly digest' },
} as const satisfies Record<string, Wording>;

export type Rule = keyof typeof RULES;

export const isRule = (word: string): word is Rule => Object.hasOwn(RULES, word);

/** The ways out. */
export interface Ways {
  mail: boolean;
  bell: boolean;
  webhook: boolean;
}

/** Figures and decisions on extensions are for one person; what has to be done soon may be told to a group. */
const ALSO_OUTSIDE: readonly string[] = [
  'case.dispatched',
  'case.urged',
  'deadline.remind',
  'call.raised',
  'call.remind',
];

/** What holds until somebody sets other ways. */
export function proposedWays(rule: string): Ways {
  return { mail: true, bell: true, webhook: ALSO_OUTSIDE.includes(rule) };
}
