import type { Words } from '../../i18n/words';

export const plannedDayWords = {
  start: { zh: '{day} {what}，次日起算', en: '{what} on {day}, counted from the next day' },
  source: {
    zh: '日子是定下来的，日历变了也不动',
    en: 'The day was set; no change of the calendar moves it',
  },
} satisfies Words;
