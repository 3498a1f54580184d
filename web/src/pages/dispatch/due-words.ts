import type { Language } from '../../i18n/language';
import { dayOf, dueTimeOf, shortDay, weekdayOf } from '../../shared/time/format-time';

/** The date as a table shows it: `12:42` today, `5/30` with its weekday on another day. */
export function dueWords(dueAt: string, now: string, language: Language): { main: string; note: string } {
  const { day, time } = dueTimeOf(dueAt);
  if (day === dayOf(now)) return { main: time, note: '' };
  const clock = time === '24:00' ? '' : ` ${time}`;
  return { main: `${shortDay(day, language)}${clock}`, note: weekdayOf(day, language) };
}
