const DAY = 86_400_000;

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Monday of the week in which that day lies. */
export function mondayOf(day: string): string {
  const ms = noon(day);
  return dayAt(ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY);
}

/** ISO week of a day: `2026-W21`. The week belongs to the year of its Thursday. */
export function weekOf(day: string): string {
  const thursday = noon(mondayOf(day)) + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const first = noon(mondayOf(`${year}-01-04`));
  const week = Math.floor((thursday - first) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Monday and Sunday of an ISO week. */
export function daysOfWeek(week: string): [string, string] {
  const [year = '', number = ''] = week.split('-W');
  const monday = noon(mondayOf(`${year}-01-04`)) + (Number(number) - 1) * 7 * DAY;
  return [dayAt(monday), dayAt(monday + 6 * DAY)];
}

/** The week so many weeks later, or earlier. */
export const weeksAfter = (week: string, n: number): string =>
  weekOf(dayAt(noon(daysOfWeek(week)[0]) + n * 7 * DAY));
