import { at, day } from '../../../kernel/day.js';
import { WorkCalendar, type CalendarDay } from './holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './state-council-days.js';

const national = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);

describe('WorkCalendar', () => {
  it.each([
    ['2026-05-08', 'workday', true],
    ['2026-05-09', 'makeup', true],
    ['2026-05-10', 'weekend', false],
    ['2026-05-02', 'holiday', false],
    ['2026-05-04', 'holiday', false],
  ] as const)('knows %s as %s', (text, kind, working) => {
    expect(national.dayKindOf(day(text))).toBe(kind);
    expect(national.isWorkingDay(day(text))).toBe(working);
  });

  it('names the festival of a row and nothing for other days', () => {
    expect(national.nameOf(day('2026-05-09'))).toBe('劳动节');
    expect(national.nameOf(day('2026-05-10'))).toBeNull();
  });

  it('follows the weekday in a year that is not published, and says that it is not', () => {
    expect(national.isPublished(2026)).toBe(true);
    expect(national.isPublished(2027)).toBe(false);
    expect(national.dayKindOf(day('2027-01-01'))).toBe('workday');
  });

  it('lets a later local row replace the national one', () => {
    const local: CalendarDay = {
      day: day('2026-05-09'),
      kind: 'HOLIDAY',
      name: '本地',
      source: '区政府通知',
    };
    const calendar = new WorkCalendar([...STATE_COUNCIL_DAYS, local], STATE_COUNCIL_YEARS);
    expect(calendar.dayKindOf(day('2026-05-09'))).toBe('holiday');
    expect(calendar.nameOf(day('2026-05-09'))).toBe('本地');
  });

  it('counts working hours by its own hours', () => {
    const short = new WorkCalendar([], [2026], { hours: [{ from: '10:00', to: '11:00' }], duty: null });
    const limit = short.addLimit({
      start: at(day('2026-05-11'), '08:00'),
      amount: 2,
      unit: 'working-hour',
      countFirstDay: false,
    });
    expect(limit.dueAt).toBe(at(day('2026-05-12'), '11:00'));
  });

  it('counts the working days between two days', () => {
    expect(national.workingDaysBetween(day('2026-04-30'), day('2026-05-09'))).toBe(4);
  });
});
