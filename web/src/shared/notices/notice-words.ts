import type { components } from '../../api/schema';
import type { Language } from '../../i18n/language';
import { fill, type Phrase } from '../../i18n/words';

type Schemas = components['schemas'];
export type Decision = Schemas['NoticeDecision'];
export type Reason = Schemas['NoticeReason'];
export type RungHours = Schemas['RungHours'];
export type Audience = Schemas['ReminderAudience'];

/** Why letters are written. */
export const RULE_WORDS: Record<string, Phrase> = {
  'case.dispatched': { zh: '交办通知', en: 'Dispatch' },
  'case.urged': { zh: '催办通知', en: 'Urge' },
  'deadline.remind': { zh: '到期提醒', en: 'Reminder' },
  'call.raised': { zh: '街道呼', en: 'Street call' },
  'call.answered': { zh: '部门应', en: 'Answer to a call' },
  'call.remind': { zh: '街道呼提醒', en: 'Reminder of a call' },
  'extension.asked': { zh: '延期申请', en: 'Extension asked' },
  'extension.approved': { zh: '同意延期', en: 'Extension approved' },
  'extension.refused': { zh: '不同意延期', en: 'Extension refused' },
  'calendar.moved': { zh: '期限随日历变动', en: 'Dates moved' },
  'pause.long': { zh: '中止过久', en: 'Long pause' },
  'mail.away': { zh: '邮件服务器中断', en: 'Mail server away' },
  'slip.issued': { zh: '三色督办单', en: 'Slip by colour' },
  'slip.remind': { zh: '督办单签收提醒', en: 'Reminder to sign for a slip' },
  'slip.withdrawn': { zh: '督办单撤销', en: 'Slip withdrawn' },
  'rollup.morning': { zh: '晨报', en: 'Morning roll-up' },
  'digest.weekly': { zh: '督办周报', en: 'Weekly digest' },
  'written-reminder.issued': { zh: '书面提醒', en: 'Written reminder' },
  'written-reminder.remind': { zh: '书面提醒签收提醒', en: 'Reminder to sign for a letter' },
  'written-reminder.withdrawn': { zh: '撤回书面提醒', en: 'Written reminder withdrawn' },
  'dispatch.opened': { zh: '月调度填报通知', en: 'Monthly round opened' },
  'dispatch.remind': { zh: '月调度催报', en: 'Reminder of the monthly round' },
  'dispatch.link': { zh: '月调度填报链接', en: 'Link to the monthly form' },
  'publicity.objected': { zh: '公示异议', en: 'Objection to a publicity' },
  'webhook.test': { zh: '试发', en: 'Test' },
};

export const ruleWords = (rule: string, language: Language): string => RULE_WORDS[rule]?.[language] ?? rule;

export const DECISION_WORDS: Record<Decision, Phrase> = {
  mailed: { zh: '已写信', en: 'Mailed' },
  bundled: { zh: '并入一封信', en: 'In one mail with others' },
  bell: { zh: '站内消息', en: 'Bell' },
  webhook: { zh: '只推送', en: 'Webhook only' },
  'no-address': { zh: '没有可用的途径', en: 'No way to reach' },
  skipped: { zh: '没有发', en: 'Not sent' },
};

const REASON_WORDS: Record<Reason, Phrase> = {
  'stand-in': { zh: '外出，由{detail}代收', en: 'away, {detail} stands in' },
  'duty-mailbox': {
    zh: '本人没有可用邮箱，发到单位值班邮箱',
    en: 'no address of the own: to the duty mailbox',
  },
  'no-address': { zh: '没有邮箱', en: 'no address' },
  'bad-address': { zh: '邮箱两次被拒收，已停用', en: 'the address was refused twice' },
  'channel-off': { zh: '这条规则不发邮件', en: 'this rule sends no mail' },
  stopped: { zh: '已催 {detail} 次，按规则不再催', en: 'told {detail} times already; the rule stops here' },
  asked: { zh: '已申请延期，逾期前不催', en: 'an extension is asked for; quiet until it is late' },
  nobody: { zh: '这一级没有人', en: 'nobody has this post' },
};

export const reasonWords = (
  reason: Reason | null,
  detail: string | null,
  language: Language,
): string | null => reason && fill(REASON_WORDS[reason][language], { detail: detail ?? '—' });

export const AUDIENCE_WORDS: Record<Audience, Phrase> = {
  owner: { zh: '承办人', en: 'Case officer' },
  handler: { zh: '在手经办', en: 'Who has it in hand' },
  'unit-clerks': { zh: '单位经办', en: 'Clerks of the unit' },
  'unit-head': { zh: '单位负责人', en: 'Head of the unit' },
  leaders: { zh: '对口联系领导', en: 'Paired leader' },
  bureau: { zh: '区迎检办', en: 'Command office' },
};

export const HOURS_WORDS: Record<RungHours, Phrase> = {
  office: { zh: '工作日', en: 'Working days' },
  stationed: { zh: '工作日，进驻期间含休息日', en: 'Working days, and days off of the stay' },
  'every-day': { zh: '每天', en: 'Every day' },
  always: { zh: '随时（含夜间）', en: 'At any moment, also at night' },
};

const TIERS: readonly [RegExp, Phrase][] = [
  [/^moved$/, { zh: '新期限', en: 'new date' }],
  [/^over-(\d+)$/, { zh: '超过 {n} 天', en: 'over {n} days' }],
  [/^away$/, { zh: '中断', en: 'away' }],
  [/^back$/, { zh: '恢复', en: 'back' }],
  [/^unsigned$/, { zh: '未签收，时限过半', en: 'Unsigned, half of the limit' }],
  [/^unsigned-late$/, { zh: '未签收，已超时', en: 'Unsigned, limit passed' }],
  [/^unsigned-overdue-(\d+)$/, { zh: '未签收，逾期第 {n} 个工作日', en: 'Unsigned, working day {n} late' }],
  [/^unsigned-hours-(\d+)$/, { zh: '未签收，已过 {n} 小时', en: 'Unsigned for {n} hours' }],
  [/^unsigned-used-(\d+)$/, { zh: '未签收，时限用去 {n}%', en: 'Unsigned, {n} % of the limit' }],
  [/^receipt-overdue-(\d+)$/, { zh: '未签收，逾期第 {n} 个工作日', en: 'Unsigned, working day {n} late' }],
  [
    /^publish-overdue-(\d+)$/,
    { zh: '未公开，逾期第 {n} 个工作日', en: 'Not published, working day {n} late' },
  ],
  [/^publish-due-today$/, { zh: '今日到期未公开', en: 'Due today, not published' }],
  [/^call-due$/, { zh: '未应，时限过半', en: 'Unanswered, half of the limit' }],
  [/due-soon$/, { zh: '进入黄灯', en: 'Yellow light' }],
  [/due-in-(\d+)$/, { zh: '剩 {n} 天', en: '{n} {n|day|days} left' }],
  [/due-today$/, { zh: '今日到期', en: 'Due today' }],
  [/overdue-(\d+)$/, { zh: '逾期第 {n} 个工作日', en: 'Working day {n} late' }],
  [/hours-(\d+)$/, { zh: '已过 {n} 小时', en: 'After {n} hours' }],
  [/used-(\d+)$/, { zh: '时限用去 {n}%', en: '{n} % of the limit' }],
  [/^opened$/, { zh: '首次通知', en: 'First word' }],
  [/^before-(\d+)$/, { zh: '到期前 {n} 天', en: '{n} {n|day|days} before' }],
  [/^after-(\d+)$/, { zh: '逾期第 {n} 天', en: 'Day {n} late' }],
  [/^by-hand-/, { zh: '再催', en: 'By hand' }],
  [/^urged$/, { zh: '催办', en: 'Urged' }],
];

/** The rung in words; what is no rung of a ladder says nothing. */
export function tierWords(tier: string | null, language: Language): string {
  for (const [shape, phrase] of TIERS) {
    const found = shape.exec(tier ?? '');
    if (found) return fill(phrase[language], { n: found[1] ?? '' });
  }
  return '';
}
