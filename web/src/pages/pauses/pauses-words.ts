import type { Words } from '../../i18n/words';

export const pausesWords = {
  title: { zh: '中止的时钟', en: 'Clocks that stand' },
  back: { zh: '日历与时限', en: 'Calendar' },
  count: { zh: '{n} 件中止计时', en: '{n} {n|case|cases} paused' },
  countLong: {
    zh: '{n} 件中止计时，{long} 件超过 {days} 天',
    en: '{n} paused, {long} for more than {days} days',
  },
  failed: { zh: '中止的时钟没有读出来', en: 'The pauses could not be read' },
  none: { zh: '现在没有中止的时钟', en: 'No clock stands' },
  noneText: {
    zh: '中止由区迎检办在案件的时限下面办理，恢复时退还剩下的时间。',
    en: 'The bureau stops a clock below the deadline of a case; what was left is given back.',
  },
  days: { zh: '已停', en: 'Stood' },
  standsFor: { zh: '{n} 天', en: '{n} {n|day|days}' },
  long: { zh: '久', en: 'long' },
  case: { zh: '案件', en: 'Case' },
  unit: { zh: '主办', en: 'Lead' },
  steps: { zh: '环节', en: 'Steps' },
  reason: { zh: '原因', en: 'Reason' },
  since: { zh: '起', en: 'Since' },
  until: { zh: '至 {day}', en: 'until {day}' },
  open: { zh: '未定', en: 'open-ended' },
  by: { zh: '由谁', en: 'By' },
  left: { zh: '恢复后还剩', en: 'Left' },
  late: { zh: '中止前已逾期 {span}', en: '{span} late before' },
} satisfies Words;
