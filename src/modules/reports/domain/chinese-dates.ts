import { dayOf, endOf, timeOf, type Day } from '../../../kernel/day.js';
import { plusMillis, type Instant } from '../../../kernel/instant.js';

/** `2026年5月11日`. */
export function longDay(on: Day): string {
  const [year, month, date] = on.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2026年5月11日 09:30`. */
export function longMoment(at: Instant): string {
  return `${longDay(dayOf(at))} ${timeOf(at)}`;
}

/** The day on which a limit ends: midnight belongs to the day before it. */
export function lastDay(dueAt: Instant): Day {
  return dayOf(plusMillis(dueAt, -1));
}

/** `2026年5月11日 11:00前`; a limit that ends with its day names the day alone. */
export function dueWords(dueAt: Instant): string {
  const on = lastDay(dueAt);
  return endOf(on) === dueAt ? `${longDay(on)}前（含当日）` : `${longMoment(dueAt)}前`;
}
