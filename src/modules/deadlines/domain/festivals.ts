import { addDays, day, type Day } from '../../../kernel/day.js';
import type { FestivalStart } from './fuzzy-day.js';

/** What is asked of the table of days. */
export interface FestivalTable {
  dayKindOf(day: Day): string;
  nameOf(day: Day): string | null;
  isPublished(year: number): boolean;
}

/** Begin on the same day each year, so that they are known before a year is published. */
const FIXED: Record<string, string> = { 元旦: '01-01', 劳动节: '05-01', 国庆节: '10-01' };

/** Finds the first day off of a festival in the table; one that shares its holiday with another begins with it. */
export function festivalsOf(table: FestivalTable): FestivalStart {
  return (name, year) => {
    if (table.isPublished(year)) {
      const last = day(`${year}-12-31`);
      for (let on = day(`${year}-01-01`); on <= last; on = addDays(on, 1))
        if (table.dayKindOf(on) === 'holiday' && table.nameOf(on)?.includes(name))
          return { day: on, tentative: false };
    }
    const fixed = FIXED[name];
    return fixed ? { day: day(`${year}-${fixed}`), tentative: !table.isPublished(year) } : null;
  };
}
