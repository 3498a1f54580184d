import type { Words } from '../../i18n/words';

export const saidDayWords = {
  written: { zh: '或写期限原文', en: 'Or write it as it is said' },
  hint: { zh: '或写：2026年9月底、国庆节前', en: 'Or write: 2026年9月底, 国庆节前' },
  means: { zh: '按 {year} 年 {day} 计，原文保留', en: 'Counted as {day} {year}; the words are kept' },
  tentative: {
    zh: '（暂定，{why}）',
    en: ' (tentative; {why})',
  },
  unread: { zh: '看不出是哪一天，请选日期', en: 'No day can be read from this; choose one' },
} satisfies Words;
