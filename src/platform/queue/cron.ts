import { at, addDays, dayOf, weekday, type Day } from '../../kernel/day.js';
import type { Instant } from '../../kernel/instant.js';

/** Minutes, hours, days of the month, months, weekdays (0 or 7 is Sunday). */
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** A schedule that rings on no day of four years is a mistake. */
const LONGEST_LOOK_BACK = 4 * 366;

type Fields = [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];

/** The newest moment up to now at which the schedule rings, in Shanghai; throws RangeError for what is no schedule. */
export function newestHour(cron: string, now: Instant): Instant {
  const [minutes, hours, ...days] = fieldsOf(cron);
  const times = [...hours]
    .flatMap((hour) => [...minutes].map((minute) => `${two(hour)}:${two(minute)}`))
    .toSorted()
    .toReversed();
  for (let back = 0; back < LONGEST_LOOK_BACK; back += 1) {
    const on = addDays(dayOf(now), -back);
    if (!ringsOn(on, days)) continue;
    const found = times.map((time) => at(on, time)).find((moment) => moment <= now);
    if (found) return found;
  }
  throw new RangeError(`never rings: ${cron}`);
}

function ringsOn(on: Day, [days, months, weekdays]: Set<number>[]): boolean {
  const [, month, date] = on.split('-').map(Number) as [number, number, number];
  const ofWeek = weekday(on);
  return (
    (days?.has(date) ?? true) &&
    (months?.has(month) ?? true) &&
    (weekdays ? weekdays.has(ofWeek) || (ofWeek === 7 && weekdays.has(0)) : true)
  );
}

function fieldsOf(cron: string): Fields {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== RANGES.length) throw new RangeError(`not five fields: ${cron}`);
  return RANGES.map(([low, high], index) => valuesOf(parts[index]!, low, high, cron)) as Fields;
}

/** `*`, `5`, `1-5`, each with `/step`, and lists of them. */
function valuesOf(part: string, low: number, high: number, cron: string): Set<number> {
  const values = new Set<number>();
  for (const one of part.split(',')) {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(one);
    if (!found) throw new RangeError(`not a schedule: ${cron}`);
    const [, first, last, step] = found.map((text) => (text === undefined ? undefined : Number(text)));
    const from = first ?? low;
    const to = last ?? (first === undefined || step !== undefined ? high : first);
    if (from < low || to > high || from > to || step === 0) throw new RangeError(`not a schedule: ${cron}`);
    for (let value = from; value <= to; value += step ?? 1) values.add(value);
  }
  return values;
}

const two = (value: number): string => String(value).padStart(2, '0');
