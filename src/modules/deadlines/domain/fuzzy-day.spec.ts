import { day } from '../../../kernel/day.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { festivalsOf } from './festivals.js';
import { readFuzzyDay } from './fuzzy-day.js';

const festivals = festivalsOf(new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS));
const read = (text: string, today = '2026-05-11'): string | null =>
  readFuzzyDay(text, day(today), festivals)?.day ?? null;

describe('an end as people write it', () => {
  it.each([
    ['2026年底', '2026-12-31'],
    ['2026年年底前', '2026-12-31'],
    ['年底', '2026-12-31'],
    ['明年底', '2027-12-31'],
    ['年内', '2026-12-31'],
    ['2026年9月底', '2026-09-30'],
    ['2024年2月底', '2024-02-29'],
    ['2026年9月底前', '2026-09-30'],
    ['９月底', '2026-09-30'],
    ['十一月底', '2026-11-30'],
    ['2026年上半年', '2026-06-30'],
    ['下半年', '2026-12-31'],
    ['2026年第三季度末', '2026-09-30'],
    ['三季度', '2026-09-30'],
    ['2026年9月', '2026-09-30'],
    ['9月中旬', '2026-09-20'],
    ['9月上旬前', '2026-09-10'],
    ['9月30日前', '2026-09-30'],
    ['2026年9月30日前完成', '2026-09-30'],
    ['2026-09-30', '2026-09-30'],
    ['2026/9/3', '2026-09-03'],
    ['九月三十日', '2026-09-30'],
    ['国庆节前', '2026-09-30'],
    ['2026年国庆前', '2026-09-30'],
    ['十一前', '2026-09-30'],
    ['中秋节前', '2026-09-24'],
    ['2026年春节前', '2026-02-14'],
    ['本月底', '2026-05-31'],
    ['下月底', '2026-06-30'],
    ['月底前', '2026-05-31'],
    ['本周五', '2026-05-15'],
    ['下周内', '2026-05-24'],
    ['15日内', '2026-05-26'],
    ['3个月内', '2026-08-11'],
  ])('%s is %s', (text, end) => expect(read(text)).toBe(end));

  it('without a year means the next one that is not over', () => {
    expect(read('3月底')).toBe('2027-03-31');
    expect(read('五一前')).toBe('2027-04-30');
    expect(read('上半年', '2026-07-01')).toBe('2027-06-30');
    expect(read('5月11日')).toBe('2026-05-11');
  });

  it('is kept as it was written, and tentative before a festival of a year that is not published', () => {
    expect(readFuzzyDay(' 2026年底 ', day('2026-05-11'), festivals)).toEqual({
      day: '2026-12-31',
      said: '2026年底',
      tentative: false,
    });
    expect(readFuzzyDay('2030年国庆前', day('2026-05-11'), festivals)).toMatchObject({
      day: '2030-09-30',
      tentative: true,
    });
  });

  it.each([
    '',
    '长期坚持',
    '尽快',
    '2026年13月底',
    '2月30日',
    '2030年春节前',
    '底',
    '2026',
    '国庆节',
    '9',
    '月',
  ])('"%s" names no end', (text) => expect(read(text)).toBeNull());
});
