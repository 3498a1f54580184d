import type { Words } from '../../../i18n/words';

export const ruleWords = {
  title: { zh: '整改判定口径', en: 'How tasks are judged' },
  hint: {
    zh: '状态和灯都按这里的天数现算，保存后立即对所有未销号任务生效，已冻结的期数不变。',
    en: 'Status and lights are worked out by these days; they hold at once for all open tasks, frozen issues stay.',
  },
  behindAfterDays: { zh: '节点逾期超过几天判为滞后', en: 'A milestone later than so many days: behind' },
  milestoneWarnDays: { zh: '节点提前几天亮黄灯', en: 'Yellow so many days before a milestone' },
  evidenceWarnDays: {
    zh: '长期任务佐证提前几天亮黄灯',
    en: 'Yellow so many days before the next evidence',
  },
  days: { zh: '0–90 天', en: '0 to 90 days' },
  save: { zh: '保存口径', en: 'Save' },
  saved: { zh: '已保存，按新口径判定', en: 'Saved; tasks are judged by it now' },
  by: { zh: '{name} {time} 设置', en: 'set by {name}, {time}' },
  proposed: { zh: '还没有改过，按默认 10 天', en: 'As proposed: 10 days' },
  wrong: { zh: '每一项填 0–90 的整数。', en: 'Each is a whole number from 0 to 90.' },
  unread: { zh: '口径没有读出来', en: 'The rule could not be read' },
} satisfies Words;
