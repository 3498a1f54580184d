import type { Words } from '../../i18n/words';

export const explainedLightWords = {
  title: { zh: '为什么是{what}', en: 'Why: {what}' },
  whyDay: { zh: '为什么是这一天', en: 'Why this date' },
  failed: { zh: '这个时限的说明没有读出来', en: 'The explanation could not be read' },
  settled: { zh: '这件已经没有在计的时限。', en: 'No clock of this case runs any more.' },
  inner: { zh: '{step}（内部）', en: '{step} (inner)' },
  more: { zh: '看全部 {n} 个时限', en: 'See all {n} deadlines' },
} satisfies Words;
