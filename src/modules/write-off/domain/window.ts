import { addDays, at, daysBetween, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { PublicityRule } from './links.js';

/** The count of a calendar, as far as a window needs it. */
interface Counted {
  dueOn: Day;
  counted: readonly Day[];
  skipped: readonly { day: Day; name: string | null }[];
  added: readonly { day: Day; name: string }[];
  tentative: boolean;
}

interface CountingCalendar {
  addLimit(request: PublicityRule & { start: Instant }): Counted;
}

/** A day of the strip: counted as the nth, left out (休), or counted although it is a weekend day (班). */
export interface WindowDay {
  day: Day;
  /** 1 … n; null for a day that is left out. */
  nth: number | null;
  /** The festival, or what the day makes up for. */
  name: string | null;
  isMakeup: boolean;
}

/** A publicity window with each day from its first to its last. */
export interface PublicityWindow extends PublicityRule {
  startOn: Day;
  endOn: Day;
  days: WindowDay[];
  /** The arrangement of a year in it is not published yet. */
  tentative: boolean;
}

/** When a notice that goes out on that day ends. Source of the rule: domain 3.4, windows of real notices. */
export function windowOf(startOn: Day, rule: PublicityRule, calendar: CountingCalendar): PublicityWindow {
  const limit = calendar.addLimit({ start: at(startOn, '00:00'), ...rule });
  const { dueOn: endOn, tentative } = limit;
  const days = Array.from({ length: daysBetween(startOn, endOn) + 1 }, (_, index) =>
    windowDay(addDays(startOn, index), limit),
  );
  return { ...rule, startOn, endOn, days, tentative };
}

function windowDay(day: Day, { counted, skipped, added }: Counted): WindowDay {
  const makeup = added.find((one) => one.day === day);
  const nth = counted.indexOf(day) + 1 || null;
  const name = makeup?.name ?? skipped.find((one) => one.day === day)?.name ?? null;
  return { day, nth, name, isMakeup: makeup !== undefined };
}
