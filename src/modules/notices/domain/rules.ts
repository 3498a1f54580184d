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
  'calendar.moved': { zh: '期限随日历变动', en: 'Dates moved with the calendar' },
  'pause.long': { zh: '中止过久', en: 'Long pause' },
  'mail.away': { zh: '邮件服务器中断', en: 'Mail server away' },
  'slip.issued': { zh: '三色督办单', en: 'Slip by colour' },
  'slip.remind': { zh: '督办单签收提醒', en: 'Reminder to sign for a slip' },
  'slip.withdrawn': { zh: '督办单撤销', en: 'Slip withdrawn' },
  'rollup.morning': { zh: '晨报', en: 'Morning roll-up' },
  'digest.weekly': { zh: '督办周报', en: 'Weekly digest' },
  'written-reminder.issued': { zh: '书面提醒', en: 'Written reminder' },
  'written-reminder.remind': { zh: '书面提醒签收提醒', en: 'Reminder to sign for a written reminder' },
  'written-reminder.withdrawn': { zh: '撤回书面提醒', en: 'Written reminder withdrawn' },
  'dispatch.opened': { zh: '月调度填报通知', en: 'Monthly round opened' },
  'dispatch.remind': { zh: '月调度催报', en: 'Reminder of the monthly round' },
  'publicity.objected': { zh: '公示异议', en: 'Objection to a publicity' },
  'dispatch.link': { zh: '月调度填报链接', en: 'Link to the monthly form' },
} as const satisfies Record<string, Wording>;

export type Rule = keyof typeof RULES;

export const isRule = (word: string): word is Rule => Object.hasOwn(RULES, word);

/** The ways out. */
export interface Ways {
  mail: boolean;
  bell: boolean;
  webhook: boolean;
}

export type Way = keyof Ways;

/** Every way that one of the things of a letter asks for; a thing that asks for none goes the ways of its rule. */
export function waysOf(rule: Ways, asked: readonly (readonly Way[] | null)[] = [null]): Ways {
  const takes = (way: Way): boolean => asked.some((one) => (one ? one.includes(way) : rule[way]));
  return { mail: takes('mail'), bell: takes('bell'), webhook: takes('webhook') };
}

/** Figures and decisions on extensions are for one person; what has to be done soon may be told to a group. */
const ALSO_OUTSIDE: readonly string[] = [
  'case.dispatched',
  'case.urged',
  'deadline.remind',
  'call.raised',
  'call.remind',
];

/** Seen at the desk; a mail about a mail server would only come when it is over. */
const BELL_ALONE: readonly string[] = ['pause.long', 'mail.away'];

/** What holds until somebody sets other ways. */
export function proposedWays(rule: string): Ways {
  return { mail: !BELL_ALONE.includes(rule), bell: true, webhook: ALSO_OUTSIDE.includes(rule) };
}
