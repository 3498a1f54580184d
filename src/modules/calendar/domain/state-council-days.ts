import { addDays, day } from '../../../kernel/day.js';
import type { CalendarDay } from './day-table.js';

/** One festival as the notice prints it: first and last day off, and the weekend days worked instead. */
type Festival = [name: string, first: string, last: string, ...makeup: string[]];

const NOTICES: Record<number, { number: string; festivals: Festival[] }> = {
  2020: {
    number: '国办发明电〔2019〕16号',
    festivals: [
      ['元旦', '01-01', '01-01'],
      // It also named Saturday 1 February a workday, which the notice of 26 January took back.
      ['春节', '01-24', '01-30', '01-19'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05', '04-26', '05-09'],
      ['端午节', '06-25', '06-27', '06-28'],
      ['国庆节、中秋节', '10-01', '10-08', '09-27', '10-10'],
    ],
  },
  2021: {
    number: '国办发明电〔2020〕27号',
    festivals: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-11', '02-17', '02-07', '02-20'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '05-01', '05-05', '04-25', '05-08'],
      ['端午节', '06-12', '06-14'],
      ['中秋节', '09-19', '09-21', '09-18'],
      ['国庆节', '10-01', '10-07', '09-26', '10-09'],
    ],
  },
  2022: {
    number: '国办发明电〔2021〕11号',
    festivals: [
      ['元旦', '01-01', '01-03'],
      ['春节', '01-31', '02-06', '01-29', '01-30'],
      ['清明节', '04-03', '04-05', '04-02'],
      ['劳动节', '04-30', '05-04', '04-24', '05-07'],
      ['端午节', '06-03', '06-05'],
      ['中秋节', '09-10', '09-12'],
      ['国庆节', '10-01', '10-07', '10-08', '10-09'],
    ],
  },
  2023: {
    number: '国办发明电〔2022〕16号',
    festivals: [
      ['元旦', '2022-12-31', '01-02'],
      ['春节', '01-21', '01-27', '01-28', '01-29'],
      ['清明节', '04-05', '04-05'],
      ['劳动节', '04-29', '05-03', '04-23', '05-06'],
      ['端午节', '06-22', '06-24', '06-25'],
      ['中秋节、国庆节', '09-29', '10-06', '10-07', '10-08'],
    ],
  },
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

/** 26 January 2020: the holiday goes on to 2 February. */
export const EXTENSION_OF_2020 = '国务院办公厅关于延长2020年春节假期的通知(国办发明电〔2020〕1号)';

/** Every day the notices name, one row each, weekend days inside a holiday included; by year, then festival. */
export const STATE_COUNCIL_DAYS: readonly CalendarDay[] = [
  ...STATE_COUNCIL_YEARS.flatMap((year) =>
    (NOTICES[year]?.festivals ?? []).flatMap((festival) => rowsOf(year, festival, noticeOf(year) ?? '')),
  ),
  ...rowsOf(2020, ['春节', '01-31', '02-02'], EXTENSION_OF_2020),
];

/** Days are written without their year, unless the notice reaches into another one. */
function rowsOf(year: number, [name, first, last, ...makeup]: Festival, source: string): CalendarDay[] {
  const on = (text: string) => day(text.length > 5 ? text : `${year}-${text}`);
  const rows: CalendarDay[] = [];
  for (let off = on(first); off <= on(last); off = addDays(off, 1)) {
    rows.push({ day: off, kind: 'HOLIDAY', name, source });
  }
  for (const worked of makeup) rows.push({ day: on(worked), kind: 'MAKEUP_WORKDAY', name, source });
  return rows;
}
