import { addDays, day, type Day } from './day.js';

/** The same day of the month so many months on; the last one where the month is shorter. */
export function addMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const next = new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10);
  const last = addDays(day(next), -1);
  const wanted = `${first.slice(0, 8)}${String(date).padStart(2, '0')}`;
  return wanted > last ? last : day(wanted);
}

/** How many months lie between, as `addMonths` counts them. */
export function monthsBetween(from: Day, to: Day): number {
  const [[fromYear = 0, fromMonth = 0], [year = 0, month = 0]] = [from, to].map((one) =>
    one.split('-').map(Number),
  ) as [number[], number[]];
  return (year - fromYear) * 12 + month - fromMonth;
}
