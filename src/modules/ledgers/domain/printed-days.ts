import { dayOf, timeOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';

/** 2026年5月3日. */
function longDay(on: Day): string {
  const [year, month, date] = on.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2026年5月3日 09:30. */
export const longMoment = (at: Instant): string => `${longDay(dayOf(at))} ${timeOf(at)}`;
