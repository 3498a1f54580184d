import type { Language } from '../../i18n/language';

/** Everything the office does happens on one clock, wherever the browser stands. */
const OFFICE_ZONE = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: OFFICE_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `2026-05-20` of an instant in the office's zone. */
export function dayOf(iso: string | Date): string {
  const at = partsOf(iso);
  return `${at.year}-${at.month}-${at.day}`;
}

/** `10:42`. */
export function timeOf(iso: string | Date): string {
  const at = partsOf(iso);
  return `${at.hour}:${at.minute}`;
}

/** A limit's end: midnight belongs to the day it closes, so it reads `24:00` of the day before. */
export function dueTimeOf(iso: string): { day: string; time: string } {
  if (timeOf(iso) !== '00:00') return { day: dayOf(iso), time: timeOf(iso) };
  return { day: dayOf(new Date(Date.parse(iso) - 1)), time: '24:00' };
}

/** Table form: `5/20`; English keeps the ISO day. */
export function shortDay(day: string, language: Language): string {
  if (language === 'en') return day;
  return `${monthOf(day)}/${dateOf(day)}`;
}

/** Sentence form: `5 月 20 日`; English keeps the ISO day. */
export function longDay(day: string, language: Language): string {
  if (language === 'en') return day;
  return `${monthOf(day)} 月 ${dateOf(day)} 日`;
}

/** `5/20 09:31` for histories and tables. */
export const shortMoment = (iso: string, language: Language): string =>
  `${shortDay(dayOf(iso), language)} ${timeOf(iso)}`;

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

export const weekdayOf = (day: string, language: Language): string =>
  WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** The calendar day before. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** `2026-05-21` after `2026-05-20`. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Days from one to the other; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const monthOf = (day: string): number => Number(day.slice(5, 7));
export const dateOf = (day: string): number => Number(day.slice(8, 10));

function partsOf(iso: string | Date): Record<string, string> {
  const date = typeof iso === 'string' ? new Date(iso) : iso;
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
}
