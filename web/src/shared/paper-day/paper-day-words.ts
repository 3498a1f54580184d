import type { Words } from '../../i18n/words';

export const paperDayWords = {
  head: { zh: '签收', en: 'Sign for it' },
  failed: { zh: '这一天的算法没有读出来', en: 'How this day was counted could not be read' },
  issued: { zh: '印发', en: 'issued' },
  set: { zh: '补定', en: 'set' },
  startIssued: { zh: '{day} 印发，次日起算', en: 'issued on {day}, counted from the next day' },
  startSet: {
    zh: '{day} 补定签收日，次日起算（发出时纸上没有签收日）',
    en: 'set on {day}, counted from the next day (its paper names no day)',
  },
  rule: { zh: '签收 {n} 个工作日', en: 'signed for within {n} working {n|day|days}' },
  skipped: { zh: '{day} {name}', en: '{day} {name}' },
  weekend: { zh: '周末', en: 'weekend' },
  comma: { zh: '、', en: ', ' },
  source: {
    zh: '以纸上写明的日子为准，日历后来变了也不改',
    en: 'The day on the paper holds, whatever the calendar becomes',
  },
  guessed: { zh: '{years} 年日历未公布，按周末估算', en: 'the calendar of {years} is not published' },
  moved: {
    zh: '按现在的日历会算到 {day}',
    en: 'by the calendar as it is now it would be {day}',
  },
} satisfies Words;
