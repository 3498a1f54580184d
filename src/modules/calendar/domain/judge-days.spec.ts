import { amended, changedDays, touchedSpan, type CalendarBook } from './calendar-book.js';
import type { CalendarDay } from './day-table.js';
import { judgeDays, type FileDay } from './judge-days.js';
import { noticeOf, STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './state-council-days.js';

const book: CalendarBook = {
  national: STATE_COUNCIL_DAYS,
  district: [],
  years: STATE_COUNCIL_YEARS.map((year) => ({ year, source: noticeOf(year)! })),
};
const lineOf = (on: string, kind: CalendarDay['kind'] | null, name = '元旦', source = ''): FileDay => ({
  line: 1,
  text: on,
  day: on,
  kind,
  name,
  source,
});
/** The rows of the notices of those years as a file would have them. */
const fileOf = (...years: number[]): FileDay[] =>
  STATE_COUNCIL_DAYS.filter(({ source }) => years.some((year) => source === noticeOf(year))).map((row) =>
    lineOf(row.day, row.kind, row.name, row.source),
  );

describe('judgeDays', () => {
  it('finds nothing to do in the notices that are seeded, alone or together', () => {
    for (const years of [[2021], [2023], [2022, 2023], [2024, 2025, 2026]]) {
      const { rejected, draft } = judgeDays(fileOf(...years), book, 'x');
      expect([years, rejected, draft]).toEqual([years, [], { days: [], publish: [] }]);
    }
  });

  it('takes the last days of December as part of the year after, and leaves the rest of that year alone', () => {
    const { years } = judgeDays(fileOf(2023), { ...book, national: [], years: [] }, 'x');
    expect(years.map(({ year, added }) => [year, added.length])).toEqual([[2023, 34]]);
    // A file of 2022 alone does not take out the Saturday that the notice of 2023 gave.
    expect(judgeDays(fileOf(2022), book, 'x').years[0]?.removed).toEqual([]);
  });

  it('adds, changes and takes out, and becomes a draft that leaves nothing to do', () => {
    const lines = [
      ...fileOf(2026).filter(({ day: on }) => on !== '2026-05-09'),
      lineOf('2026-05-16', 'MAKEUP_WORKDAY', '劳动节', noticeOf(2026)!),
    ].map((one) => (one.day === '2026-01-04' ? { ...one, name: '新年' } : one));
    const judged = judgeDays(lines, book, 'x');
    const [year] = judged.years;
    expect(year?.added.map((row) => row.day)).toEqual(['2026-05-16']);
    expect(year?.changed.map(({ before, after }) => [before.name, after.name])).toEqual([['元旦', '新年']]);
    expect(year?.removed.map((row) => row.day)).toEqual(['2026-05-09']);
    const after = amended(book, judged.draft);
    expect(judgeDays(lines, after, 'x').draft).toEqual({ days: [], publish: [] });
    expect(changedDays(after, judged.draft)).toEqual([]);
    expect(touchedSpan(book, judged.draft)).toEqual({ from: '2026-01-04', to: '2026-05-16' });
  });

  it('publishes a new year, whose every day may count otherwise', () => {
    const { draft } = judgeDays([lineOf('2027-01-01', 'HOLIDAY')], book, '国办发明电〔2026〕9号');
    expect(draft.publish).toEqual([{ year: 2027, source: '国办发明电〔2026〕9号' }]);
    expect(touchedSpan(book, draft)).toEqual({ from: '2027-01-01', to: '2027-12-31' });
  });

  it('reads one year out of a file of many', () => {
    const { years, rejected } = judgeDays(fileOf(2025, 2026), book, 'x', 2026);
    expect(years.map(({ year, unchanged }) => [year, unchanged])).toEqual([[2026, 39]]);
    expect(rejected).toHaveLength(33);
  });

  it('rejects what cannot be, each line with its reason', () => {
    const { rejected } = judgeDays(
      [
        lineOf('2027-02-30', 'HOLIDAY'),
        lineOf('2027-01-01', null),
        lineOf('2027-01-01', 'HOLIDAY', ' '),
        lineOf('2027-01-04', 'MAKEUP_WORKDAY'),
        lineOf('1027-01-01', 'HOLIDAY'),
        lineOf('2027-01-02', 'HOLIDAY'),
        lineOf('2027-01-02', 'MAKEUP_WORKDAY'),
      ],
      book,
      'x',
    );
    expect(rejected.map(({ reason }) => reason.en)).toEqual([
      'Not a day; write 2027-02-06.',
      'Neither 休 nor 班; say which it is.',
      'It has no name.',
      'This is a workday anyway, no make-up day.',
      'The year cannot be right.',
      'An earlier line has the same day.',
    ]);
  });
});
