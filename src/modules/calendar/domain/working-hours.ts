import { dayOf, timeOf, type Day } from '../../../kernel/day.js';
import type { FieldError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { DayTable } from './day-table.js';
import { isClockTime } from './clock-time.js';

/** Spells of one working day in Shanghai wall-clock time, `HH:mm` with `24:00` allowed as an end. */
export type WorkingHours = readonly { readonly from: string; readonly to: string }[];

/** Used until an administrator sets others. */
export const DEFAULT_WORKING_HOURS: WorkingHours = [
  { from: '09:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
];

/** 值班: a period in which the duty hours run on every day, days off too, in the place of the working hours. */
export interface Duty {
  from: Day;
  to: Day;
  hours: WorkingHours;
}

/** When a unit can be expected to work. */
export interface UnitHours {
  hours: WorkingHours;
  duty: Duty | null;
}

export const HOUSE_HOURS: UnitHours = { hours: DEFAULT_WORKING_HOURS, duty: null };

/** Whether the duty hours hold on that day. */
export function isOnDuty(duty: Duty | null, day: Day): duty is Duty {
  return duty !== null && duty.from <= day && day <= duty.to;
}

/** True inside a spell of a working day; the first minute counts, the closing minute does not. */
export function isWorkingTime(
  at: Instant,
  calendar: DayTable,
  hours: WorkingHours = DEFAULT_WORKING_HOURS,
): boolean {
  const time = timeOf(at);
  return calendar.isWorkingDay(dayOf(at)) && hours.some(({ from, to }) => from <= time && time < to);
}

/** What is wrong with the spells: there must be one, each with an end after its start, none before the last ended. */
export function findWorkingHoursErrors(hours: WorkingHours, field = 'workingHours'): FieldError[] {
  let earliest = '00:00';
  const inOrder = hours.every(({ from, to }) => {
    const good = isClockTime(from) && isClockTime(to) && earliest <= from && from < to;
    earliest = to;
    return good;
  });
  if (hours.length > 0 && inOrder) return [];
  return [
    {
      field,
      code: 'limit.working_hours',
      wording: {
        zh: '工作时间至少一段,每段先起后止,按先后排列且不重叠,例如 09:00-12:00、14:00-18:00。',
        en: 'Working hours need one spell or more, in order and without overlap, such as 09:00-12:00, 14:00-18:00.',
      },
    },
  ];
}
