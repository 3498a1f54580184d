import type { Instant } from '../../src/kernel/instant.js';
import type { Duty, WorkingHours } from '../../src/modules/calendar/domain/working-hours.js';

/**
 * The slow way, written without looking at the fast one: no day arithmetic, no table class. It walks minute by minute in
 * UTC milliseconds with the wall clock of `Intl`, and looks days up in a plain object.
 */
export const MINUTE = 60_000;
const clockOf = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
const weekdayOf = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Shanghai', weekday: 'short' });

interface Wall {
  day: string;
  /** `HH:mm` */
  time: string;
}
const wallCache = new Map<number, Wall>();
export function wallAt(ms: number): Wall {
  const known = wallCache.get(ms);
  if (known) return known;
  const [on = '', time = ''] = clockOf.format(ms).split(' ');
  const wall = { day: on, time };
  if (wallCache.size > 200_000) wallCache.clear();
  wallCache.set(ms, wall);
  return wall;
}

export type Table = Record<string, 'HOLIDAY' | 'MAKEUP_WORKDAY' | undefined>;
export const isWork = (ms: number, table: Table): boolean => {
  const kind = table[wallAt(ms).day];
  if (kind) return kind === 'MAKEUP_WORKDAY';
  return !['Sat', 'Sun'].includes(weekdayOf.format(ms));
};

/** The start of the minute-long steps: limits begin on whole minutes. */
export const msOf = (start: Instant): number => new Date(start).getTime();

/** Days counted one after the other: a day counts when its end is still to come. */
export function slowDays(
  start: number,
  amount: number,
  working: boolean,
  countFirst: boolean,
  endsAt: string,
  table: Table,
): { day: string; counted: string[] } {
  const counted: string[] = [];
  const startDay = wallAt(start).day;
  const over = endsAt !== '24:00' && wallAt(start).time >= endsAt;
  // Noon of each day, so that no step falls between two days.
  for (let noon = Date.parse(`${startDay}T12:00:00+08:00`); counted.length < amount; noon += 1_440 * MINUTE) {
    const { day: on } = wallAt(noon);
    if (on === startDay && (!countFirst || over)) continue;
    if (working && !isWork(noon, table)) continue;
    counted.push(on);
  }
  return { day: counted.at(-1)!, counted };
}

/** The moment after so many minutes of work; without hours, of the clock. */
export function slowMinutes(
  start: number,
  amount: number,
  table: Table | null,
  hours: WorkingHours,
  duty: Duty | null = null,
): number {
  let left = amount * 60;
  let now = start;
  while (left > 0) {
    const { day: on, time } = wallAt(now);
    const within = (spells: WorkingHours) => spells.some(({ from, to }) => from <= time && time < to);
    const onDuty = duty && on >= duty.from && on <= duty.to ? duty : null;
    const runs = !table || (onDuty ? within(onDuty.hours) : isWork(now, table) && within(hours));
    if (runs) left -= 1;
    now += MINUTE;
  }
  return now;
}

export function noonOf(on: string): number {
  return Date.parse(`${on}T12:00:00+08:00`);
}
