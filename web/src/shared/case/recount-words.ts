import type { Language } from '../../i18n/language';
import { say, type Words } from '../../i18n/words';
import { dayOf, longDay, shortDay } from '../time/format-time';

/** What changes of the calendar did to a date while its clock ran. */
export interface Recounted {
  recounts?: {
    fromOn: string;
    toOn: string;
    days: { day: string; kind: 'workday' | 'weekend' | 'holiday' | 'makeup'; name: string | null }[];
    source: string;
    byName: string;
    at: string;
  }[];
}

const words = {
  moved: {
    zh: '日历变更：{from} → {to}，因 {days}（{source}），{name} {at} 改',
    en: 'Calendar changed: {from} → {to} because of {days} ({source}), by {name} on {at}',
  },
  stayed: {
    zh: '日历变更：期限不变（{source}），{name} {at} 改',
    en: 'Calendar changed, the date stays ({source}), by {name} on {at}',
  },
  published: { zh: '放假安排公布', en: 'the published arrangement' },
  holiday: { zh: '{day} 休 {name}', en: '{day} off, {name}' },
  makeup: { zh: '{day} 上班 {name}', en: '{day} worked, {name}' },
  workday: { zh: '{day} 恢复工作日', en: '{day} a workday again' },
  weekend: { zh: '{day} 恢复周末', en: '{day} a weekend day again' },
} satisfies Words;

/** One sentence a change, oldest first: old date, new date, the days, the notice, who. */
export function recountWords({ recounts = [] }: Recounted, language: Language): string[] {
  return recounts.map(({ fromOn, toOn, days, source, byName, at }) =>
    say(fromOn === toOn ? words.stayed : words.moved, language, {
      from: longDay(fromOn, language),
      to: longDay(toOn, language),
      days:
        days
          .map(({ day, kind, name }) =>
            say(words[kind], language, { day: shortDay(day, language), name: name ?? '' }).trim(),
          )
          .join(language === 'zh' ? '、' : ', ') || say(words.published, language),
      source,
      name: byName,
      at: shortDay(dayOf(at), language),
    }),
  );
}
