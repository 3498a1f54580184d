import { dayOf, timeOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { RungHours } from './reminder-ladder.js';

/** When reminders go out, Shanghai time: no lunch break, since nobody has to answer at once. */
export interface ReminderHours {
  opensAt: string;
  closesAt: string;
}

export const PROPOSED_HOURS: ReminderHours = { opensAt: '08:30', closesAt: '18:00' };

export interface Stay {
  stationedFrom: Day | null;
  stationedTo: Day | null;
}

/** Whether a rung of those hours may speak at that moment. */
export function isOpen(
  hours: RungHours,
  now: Instant,
  { opensAt, closesAt }: ReminderHours,
  isWorkingDay: (day: Day) => boolean,
  stay: Stay | null,
): boolean {
  if (hours === 'always') return true;
  const time = timeOf(now);
  if (time < opensAt || time >= closesAt) return false;
  const today = dayOf(now);
  return hours === 'every-day' || isWorkingDay(today) || (hours === 'stationed' && isInStay(today, stay));
}

function isInStay(day: Day, stay: Stay | null): boolean {
  if (!stay?.stationedFrom) return false;
  return stay.stationedFrom <= day && day <= (stay.stationedTo ?? stay.stationedFrom);
}
