import type { Phrase } from '../../i18n/words';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export const TRIGGER_WORDS: Record<Schemas['DispatchLightTrigger'], Phrase> = {
  'late-answer': { zh: '逾期未报满', en: 'Answer late by' },
  behind: { zh: '整改滞后满', en: 'Task behind for' },
};

export const UNIT_WORDS: Record<Schemas['DispatchDayUnit'], Phrase> = {
  'working-day': { zh: '工作日', en: 'working days' },
  'calendar-day': { zh: '自然日', en: 'calendar days' },
};

export const TOLD_WORDS: Record<Schemas['DispatchTold'], Phrase> = {
  heads: { zh: '单位负责人', en: 'heads' },
  clerks: { zh: '经办人', en: 'clerks' },
};

export const rulesWords = {
  failed: { zh: '调度规则没有读出来', en: 'The rules could not be read' },
  proposal: {
    zh: '还没有设过，下面是建议值；保存后才会自动发出。',
    en: 'Nothing is set yet; these are proposals. Rounds open by themselves once you save.',
  },
  setBy: { zh: '{name} {time} 修改', en: 'Changed by {name}, {time}' },
  next: { zh: '下一期 {day} {time} 发出。', en: 'The next round opens on {day}, {time}.' },
  off: { zh: '现在不自动发出。', en: 'Nothing opens by itself now.' },
  when: { zh: '什么时候发', en: 'When' },
  on: { zh: '每月自动发出', en: 'Opens each month' },
  dayOfMonth: { zh: '每月几号', en: 'Day of the month' },
  hour: { zh: '几点', en: 'Hour' },
  nextWorkingDay: { zh: '遇休息日顺延到下一个工作日', en: 'Moved to the next working day' },
  answer: { zh: '填报', en: 'Answers' },
  answerDays: { zh: '几天内报', en: 'Days to answer' },
  unit: { zh: '按什么算', en: 'Counted in' },
  lateDays: { zh: '逾期后还收几天（自然日）', en: 'Late answers taken for (calendar days)' },
  reminders: { zh: '提醒', en: 'Reminders' },
  before: { zh: '到期前几天提醒（逗号分开，0 是当天）', en: 'Days before (comma, 0 for the day)' },
  after: { zh: '逾期后第几天提醒（逗号分开）', en: 'Days behind (comma)' },
  thenEvery: { zh: '之后每隔几天（不填为不再提醒）', en: 'Then every so many days (empty: no more)' },
  tell: { zh: '通知谁', en: 'Who is told' },
  linkToMailbox: {
    zh: '没有账号的单位，把填报链接发到值班邮箱',
    en: 'A unit without an account gets a link at its duty mailbox',
  },
  lights: { zh: '亮灯', en: 'Lights' },
  lightsHint: {
    zh: '取最重的一条；“提出督办单”的，到三色督办单的“待发”里由人决定。',
    en: 'The sharpest one counts; what proposes a slip waits among the slips for an officer.',
  },
  colour: { zh: '颜色', en: 'Colour' },
  trigger: { zh: '条件', en: 'Condition' },
  days: { zh: '天数', en: 'Days' },
  propose: { zh: '提出督办单', en: 'Proposes a slip' },
  isOn: { zh: '启用', en: 'On' },
  ofRule: { zh: '{what}（第 {n} 条）', en: '{what} (rule {n})' },
  add: { zh: '加一条', en: 'Add a rule' },
  removeRule: { zh: '删除', en: 'Remove' },
  save: { zh: '保存规则', en: 'Save the rules' },
  saved: { zh: '规则已保存，进行中的一期不变', en: 'Saved; the running round keeps its rules' },
  numbers: { zh: '请用数字，逗号分开。', en: 'Use numbers with commas between them.' },
} as const;
