import { at, dayOf, timeOf } from './day.js';
import { plusMillis, type Instant } from './instant.js';

/** `2026-05-20 09:30`; midnight is `24:00`, the end of the day before. */
export function moment(of: Instant | null): string {
  if (!of) return '';
  const before = dayOf(plusMillis(of, -1));
  return at(before, '24:00') === of ? `${before} 24:00` : `${dayOf(of)} ${timeOf(of)}`;
}
