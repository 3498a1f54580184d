import ICAL from 'ical.js';
import { addDays, isDay } from '../../../kernel/day.js';
import type { DayKind } from '../domain/day-table.js';
import type { FileDay } from '../domain/judge-days.js';
import { kindOfTitle } from './kind-words.js';

/** What Apple's calendars say beside the title. */
const SPECIAL: Record<string, DayKind> = { 'work-holiday': 'HOLIDAY', 'alternate-workday': 'MAKEUP_WORKDAY' };

/** A festival is some days long; what goes on for longer is no festival. */
const LONGEST = 31;

/** The events of an iCal file, one line a day; throws when it is none. */
export function readIcal(text: string): FileDay[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
  return calendar.getAllSubcomponents('vevent').flatMap((event, index) => daysOf(event, index + 1));
}

function daysOf(event: InstanceType<typeof ICAL.Component>, line: number): FileDay[] {
  const title = wordOf(event, 'summary');
  const { name, kind: told } = kindOfTitle(title);
  const kind = SPECIAL[wordOf(event, 'x-apple-special-day').toLowerCase()] ?? told;
  const first = dateOf(event, 'dtstart');
  const fact = { line, kind, name, source: '' };
  if (first === null || !isDay(first)) return [{ ...fact, text: title, day: null }];
  const end = dateOf(event, 'dtend');
  const days: FileDay[] = [];
  for (let day = first; days.length === 0 || (end !== null && day < end); day = addDays(day, 1)) {
    if (days.length === LONGEST) return [{ ...fact, text: `${first} ${title}`, day: null }];
    days.push({ ...fact, text: `${day} ${title}`, day });
  }
  return days;
}

function wordOf(event: InstanceType<typeof ICAL.Component>, property: string): string {
  const value: unknown = event.getFirstPropertyValue(property);
  return typeof value === 'string' ? value : '';
}

/** The written date, whatever its time and zone: a festival begins on the day that is printed. */
function dateOf(event: InstanceType<typeof ICAL.Component>, property: string): string | null {
  const value: unknown = event.getFirstPropertyValue(property);
  if (!(value instanceof ICAL.Time)) return null;
  const { year, month, day } = value;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
