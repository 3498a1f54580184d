import type { Language } from '../../i18n/language';
import { say, type Phrase, type Words } from '../../i18n/words';
import { dueTimeOf } from '../time/format-time';
import type { Light, LightAmount } from './light';

const words = {
  left: { zh: '剩 {span}', en: '{span} left' },
  leftFine: { zh: '还剩 {span}', en: '{span} left' },
  today: { zh: '今日 {time}', en: 'Today {time}' },
  todayHollow: { zh: '今日', en: 'Today' },
  late: { zh: '逾期 {span}', en: '{span} overdue' },
  lateLong: { zh: '已逾期 {span}', en: '{span} overdue' },
  passed: { zh: '过期 {span}', en: 'Date passed by {span}' },
  paused: { zh: '已中止', en: 'Paused' },
  notStarted: { zh: '未起算', en: 'Not started' },
  tentative: { zh: '暂定', en: 'Tentative' },
  tentativeOn: { zh: '暂定 {day}', en: 'Tentative {day}' },
  guessed: { zh: '按 {year} 年日历未公布估算', en: 'guessed: the calendar of {year} is not published' },
  done: { zh: '完成', en: 'Done' },
  day: { zh: '{n} 天', en: '{n} {n|day|days}' },
  workingDay: { zh: '{n} 个工作日', en: '{n} working {n|day|days}' },
  hours: { zh: '{h} 小时', en: '{h} h' },
  hoursMinutes: { zh: '{h} 小时 {m} 分', en: '{h} h {m} min' },
  daysHours: { zh: '{d} 天 {h} 小时', en: '{d} {d|day|days} {h} h' },
  minutes: { zh: '{m} 分', en: '{m} min' },
} satisfies Words;

/** The words of a light; `long` is the card's form, which adds the time left to a light due today. */
export function lightWords(light: Light, language: Language, length: 'short' | 'long' = 'short'): string {
  const tell = (phrase: Phrase, values = {}) => say(phrase, language, values);
  const span = (amount: LightAmount) => spanWords(amount, language);
  const due = light.dueAt ? dueTimeOf(light.dueAt) : null;

  switch (light.colour) {
    case 'done':
      return tell(words.done);
    case 'none':
      if (light.paused) return tell(words.paused);
      return light.tentative && due ? tell(words.tentativeOn, { day: due.day }) : tell(words.notStarted);
    case 'red': {
      if (!light.overdue) return tell(words.late, { span: '' }).trim();
      const late = light.hollow ? words.passed : length === 'long' ? words.lateLong : words.late;
      return tell(late, { span: span(light.overdue) });
    }
    case 'orange': {
      if (light.hollow) return tell(words.todayHollow);
      const today = tell(words.today, { time: due?.time ?? '' }).trim();
      const fine = length === 'long' && light.remaining?.unit === 'minute';
      return fine
        ? `${today} · ${tell(words.leftFine, { span: span(light.remaining as LightAmount) })}`
        : today;
    }
    default: {
      if (!light.remaining) return '';
      const fine = length === 'long' && !light.hollow ? daysAndHours(light, language) : null;
      if (fine) return tell(words.leftFine, { span: fine });
      const left = light.remaining.unit === 'minute' ? words.leftFine : words.left;
      return tell(left, { span: span(light.remaining) });
    }
  }
}

/** Which year's days were guessed, of a day or moment that is tentative. */
export const guessedWord = (due: string, language: Language): string =>
  say(words.guessed, language, { year: (due.includes('T') ? dueTimeOf(due).day : due).slice(0, 4) });

export const tentativeWord = (language: Language): string => say(words.tentative, language);

const HOUR_MS = 3_600_000;

/** The last days of a limit in natural days to the hour, counted here: the list may have been read a while ago. */
function daysAndHours({ colour, remaining, dueAt }: Light, language: Language): string | null {
  if (colour !== 'yellow' || remaining?.unit !== 'day' || !dueAt) return null;
  const hours = Math.floor((Date.parse(dueAt) - Date.now()) / HOUR_MS);
  if (hours < 24) return null;
  return say(words.daysHours, language, { d: Math.floor(hours / 24), h: hours % 24 });
}

export function spanWords({ unit, amount }: LightAmount, language: Language): string {
  if (unit === 'day') return say(words.day, language, { n: amount });
  if (unit === 'working-day') return say(words.workingDay, language, { n: amount });
  const h = Math.floor(amount / 60);
  const m = amount % 60;
  if (h === 0) return say(words.minutes, language, { m });
  return m === 0 ? say(words.hours, language, { h }) : say(words.hoursMinutes, language, { h, m });
}
