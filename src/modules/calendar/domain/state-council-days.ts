import { addDays, day } from '../../../kernel/day.js';
import type { CalendarDay } from './day-table.js';

/** One festival as the notice prints it: first and last day off, and the weekend days worked instead. */
type Festival = [name: string, first: string, last: string, ...makeup: string[]];

const NOTICES: Record<number, { number: string; festivals: Festival[] }> = {
  2024: {
    number: '国办发明电〔2023〕7号',
    festivals: [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-10', '02-17', '02-04', '02-18'],
      ['清明节', '04-04', '04-06', '04-07'],
      ['劳动节', '05-01', '05-05', '04-28', '05-11'],
      ['端午节', '06-08', '06-10'],
      ['中秋节', '09-15', '09-17', '09-14'],
      ['国庆节', '10-01', '10-07', '09-29', '10-12'],
    ],
  },
  2025: {
    number: '国办发明电〔2024〕12号',
    festivals: [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04', '01-26', '02-08'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05', '04-27'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'],
    ],
  },
  2026: {
    number: '国办发明电〔2025〕7号',
    festivals: [
      ['元旦', '01-01', '01-03', '01-04'],
      ['春节', '02-15', '02-23', '02-14', '02-28'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05', '05-09'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07', '09-20', '10-10'],
    ],
  },
};

/** The years whose notice is in the seed; the next one comes out in November and is imported. */
export const STATE_COUNCIL_YEARS: readonly number[] = Object.keys(NOTICES).map(Number);

/** The name of the notice that arranges a year, as it is printed beside a date; null when there is none yet. */
export function noticeOf(year: number): string | null {
  const notice = NOTICES[year];
  return notice ? `国务院办公厅关于${year}年部分节假日安排的通知(${notice.number})` : null;
}

/** Every day the notices name, one row each, weekend days inside a holiday included; by year, then festival. */
export const STATE_COUNCIL_DAYS: readonly CalendarDay[] = STATE_COUNCIL_YEARS.flatMap((year) =>
  (NOTICES[year]?.festivals ?? []).flatMap((festival) => rowsOf(year, festival)),
);

function rowsOf(year: number, [name, first, last, ...makeup]: Festival): CalendarDay[] {
  const source = noticeOf(year) ?? '';
  const rows: CalendarDay[] = [];
  const end = day(`${year}-${last}`);
  for (let off = day(`${year}-${first}`); off <= end; off = addDays(off, 1)) {
    rows.push({ day: off, kind: 'HOLIDAY', name, source });
  }
  for (const worked of makeup) {
    rows.push({ day: day(`${year}-${worked}`), kind: 'MAKEUP_WORKDAY', name, source });
  }
  return rows;
}
