import { weekday, type Day } from '../../../kernel/day.js';
import type { FieldError, Wording } from '../../../kernel/errors.js';
import type { CalendarDraft, DraftDay } from './calendar-book.js';

/** The years that anybody plans for: a day outside is a typing error. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

const TWICE: Wording = {
  zh: '{day} 写了两次，请只留一行。',
  en: '{day} is there twice; keep one of the two lines.',
};
const NAMELESS: Wording = {
  zh: '{day} 没有名称。请写清是什么日子，例如“春节”。',
  en: '{day} has no name. Say what day it is, such as 春节.',
};
const SOURCELESS: Wording = {
  zh: '{day} 没有依据。请写清是哪份通知，例如“国办发明电〔2025〕7号”。',
  en: '{day} has no source. Name the notice that says so.',
};
const NO_MAKE_UP: Wording = {
  zh: '{day} 本来就是工作日，不用写“上班”。要恢复为工作日，请把这一天清除。',
  en: '{day} is a workday anyway. To make it one again, clear the day.',
};
const FAR_YEAR: Wording = {
  zh: '年份 {year} 不在 {first} 到 {last} 之间，请核对。',
  en: 'The year {year} is not between {first} and {last}; please check.',
};

/** What is wrong with a draft, at the days where it is; empty when it can be shown and made. */
export function findDraftErrors({ days, publish }: CalendarDraft): FieldError[] {
  const seen = new Set<string>();
  const errors = days.flatMap((one, index) => {
    const key = `${one.scope} ${one.day}`;
    const found = seen.has(key)
      ? error(`days.${index}.day`, 'calendar.day_twice', TWICE, { day: one.day })
      : dayError(one, index);
    seen.add(key);
    return found ? [found] : [];
  });
  publish.forEach(({ year, source }, index) => {
    if (outside(year)) errors.push(yearError(`publish.${index}.year`, year));
    if (!source.trim())
      errors.push(error(`publish.${index}.source`, 'calendar.no_source', SOURCELESS, { day: year }));
  });
  return errors;
}

function dayError({ day, scope, kind, name, source }: DraftDay, index: number): FieldError | null {
  const at = `days.${index}`;
  const year = Number(day.slice(0, 4));
  if (outside(year)) return yearError(`${at}.day`, year);
  if (!source.trim()) return error(`${at}.source`, 'calendar.no_source', SOURCELESS, { day });
  if (kind === null) return null;
  if (!name.trim()) return error(`${at}.name`, 'calendar.no_name', NAMELESS, { day });
  if (scope === 'national' && kind === 'MAKEUP_WORKDAY' && !isWeekend(day))
    return error(`${at}.kind`, 'calendar.no_make_up', NO_MAKE_UP, { day });
  return null;
}

export const isWeekend = (day: Day): boolean => weekday(day) > 5;

const outside = (year: number): boolean => year < FIRST_YEAR || year > LAST_YEAR;

const yearError = (field: string, year: number): FieldError =>
  error(field, 'calendar.year', FAR_YEAR, { year, first: FIRST_YEAR, last: LAST_YEAR });

const error = (
  field: string,
  code: string,
  wording: Wording,
  details: Record<string, unknown>,
): FieldError => ({ field, code, wording, details });
