import { DAY_MS, HOUR, instant, millis, type Instant } from './instant.js';

/** A calendar day in Asia/Shanghai as `YYYY-MM-DD`; text order is day order. */
export type Day = string & { readonly __brand: 'Day' };

export const ZONE = 'Asia/Shanghai';

/** UTC+8 all year: China has kept no summer time since 1991, before any case in the product. */
const OFFSET = 8 * HOUR;

/** Throws RangeError when the text is not a real day. */
export function day(text: string): Day {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== text) {
    throw new RangeError(`not a day: ${text}`);
  }
  return text as Day;
}

export function isDay(text: unknown): text is Day {
  try {
    return typeof text === 'string' && day(text) === text;
  } catch {
    return false;
  }
}

export function addDays(from: Day, count: number): Day {
  return new Date(Date.parse(`${from}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10) as Day;
}

/** Days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(of: Day): number {
  return new Date(`${of}T00:00:00Z`).getUTCDay() || 7;
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

/** The UTC hour with which the next day begins in Shanghai. */
const NEXT_DAY_FROM = String(24 - OFFSET / HOUR);

/** The day in Shanghai at that moment; read off the text, for a run of reminders asks it of every clock and rung. */
export function dayOf(at: Instant): Day {
  const utc = at.slice(0, 10) as Day;
  return at.slice(11, 13) < NEXT_DAY_FROM ? utc : addDays(utc, 1);
}

/** Wall clock in Shanghai, `HH:mm`. */
export function timeOf(at: Instant): string {
  return new Date(millis(at) + OFFSET).toISOString().slice(11, 16);
}

/** The moment the wall clock in Shanghai shows `HH:mm` on that day; `24:00` is the end of the day. */
export function at(on: Day, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instant(Date.parse(`${on}T00:00:00Z`) - OFFSET + hours * HOUR + minutes * 60_000);
}

/** The last moment of the day, written 24:00: the first moment of the next. */
export function endOf(on: Day): Instant {
  return at(on, '24:00');
}

export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekday(of));
}

/** ISO week, `2026-W21`. */
export function weekOf(of: Day): string {
  const thursday = addDays(mondayOf(of), 3);
  const first = day(`${thursday.slice(0, 4)}-01-04`);
  const number = 1 + daysBetween(mondayOf(first), mondayOf(of)) / 7;
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
}

/** Monday of an ISO week; throws RangeError when the text is not one. */
export function mondayOfWeek(week: string): Day {
  const parts = /^(\d{4})-W(\d{2})$/.exec(week);
  const monday = parts && addDays(mondayOf(day(`${parts[1]}-01-04`)), (Number(parts[2]) - 1) * 7);
  if (!monday || weekOf(monday) !== week) throw new RangeError(`not an ISO week: ${week}`);
  return monday;
}

export function isWeek(text: unknown): text is string {
  try {
    return typeof text === 'string' && mondayOfWeek(text) !== null;
  } catch {
    return false;
  }
}
