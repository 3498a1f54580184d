import { at, day } from '../../../kernel/day.js';
import { WorkCalendar, type CalendarDay } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import type { Explanation, Extension } from './explanation.js';
import { effectOf } from './extension.js';
import type { LimitUnit } from './limit-calendar.js';
import { recountUnder, withRecount } from './calendar-change.js';
import { planDeadlines } from './start-deadline.js';

const row = (on: string, kind: CalendarDay['kind'], name = '区庆'): CalendarDay => ({
  day: day(on),
  kind,
  name,
  source: '区政府通知',
});
const calendarWith = (rows: CalendarDay[] = [], years: readonly number[] = STATE_COUNCIL_YEARS) =>
  new WorkCalendar([...STATE_COUNCIL_DAYS, ...rows], years);
const known = calendarWith();

const explained = (start: string, amount: number, unit: LimitUnit = 'working-day'): Explanation =>
  planDeadlines(
    { step: 'rectify', amount, unit, countFirstDay: false, innerAmount: null, dayEndsAt: '24:00' },
    at(day(start), '10:00'),
    known,
  )[0]!.explanation;

const extended = (before: Explanation, days: number): Explanation => {
  const extension: Extension = {
    ...effectOf(before, days, known),
    fromOn: before.dueOn,
    fromAt: before.dueAt,
    byName: '陈立',
    at: before.start,
    reason: '雨天',
    documentNo: null,
  };
  return { ...before, extensions: [extension] };
};

describe('a limit under a changed calendar', () => {
  it('says nothing where the calendar is as it was, or the changed day lies outside the count', () => {
    const before = explained('2026-05-11', 5);
    expect(before.dueOn).toBe('2026-05-18');
    expect(recountUnder(before, known)).toBeNull();
    expect(recountUnder(before, calendarWith([row('2026-05-19', 'HOLIDAY')]))).toBeNull();
    expect(recountUnder(before, calendarWith([row('2026-05-11', 'HOLIDAY')]))).toBeNull();
  });

  it('moves a date later for a day off and earlier for a workday', () => {
    const before = explained('2026-05-11', 5);
    const later = recountUnder(before, calendarWith([row('2026-05-13', 'HOLIDAY')]))!;
    expect([later.outcome, later.from.dueOn, later.to.dueOn]).toEqual(['moves', '2026-05-18', '2026-05-19']);
    expect(later.explanation.skipped.map(({ day: on, name }) => [on, name])).toContainEqual([
      '2026-05-13',
      '区庆',
    ]);
    const earlier = recountUnder(before, calendarWith([row('2026-05-16', 'MAKEUP_WORKDAY')]))!;
    expect([earlier.outcome, earlier.to.dueOn]).toEqual(['moves', '2026-05-16']);
  });

  it('never moves calendar days and plain hours', () => {
    const off = calendarWith([row('2026-05-13', 'HOLIDAY')]);
    expect(recountUnder(explained('2026-05-11', 5, 'calendar-day'), off)).toBeNull();
    expect(recountUnder(explained('2026-05-11', 60, 'hour'), off)).toBeNull();
    expect(recountUnder(explained('2026-05-11', 20, 'working-hour'), off)).toMatchObject({
      outcome: 'moves',
    });
  });

  it('keeps a promised day, until the counted date passes it', () => {
    const before = extended(explained('2026-05-11', 5), 1);
    const held = recountUnder(before, calendarWith([row('2026-05-13', 'HOLIDAY')]))!;
    expect([held.outcome, held.to.dueOn, held.explanation.dueOn]).toEqual([
      'held',
      '2026-05-19',
      '2026-05-19',
    ]);
    expect(held.explanation.extensions).toEqual(before.extensions);
    const two = [row('2026-05-13', 'HOLIDAY'), row('2026-05-14', 'HOLIDAY')];
    expect(recountUnder(before, calendarWith(two))).toMatchObject({
      outcome: 'moves',
      to: { dueOn: '2026-05-20' },
    });
  });

  it('resolves what was tentative when the year is published, whether or not the date moves', () => {
    const before = explained('2026-12-28', 6);
    expect(before).toMatchObject({ dueOn: '2027-01-05', tentative: true, unpublishedYears: [2027] });
    const years = [...STATE_COUNCIL_YEARS, 2027];
    const confirmed = recountUnder(before, calendarWith([], years))!;
    expect([confirmed.outcome, confirmed.to]).toEqual(['confirmed', confirmed.from]);
    expect(confirmed.explanation).toMatchObject({ tentative: false, unpublishedYears: [] });
    const moved = recountUnder(before, calendarWith([row('2027-01-01', 'HOLIDAY', '元旦')], years))!;
    expect([moved.outcome, moved.to.dueOn, moved.explanation.tentative]).toEqual([
      'moves',
      '2027-01-06',
      false,
    ]);
  });

  it('resolves a promised day of such a year without moving it', () => {
    const before = extended(explained('2026-12-21', 5), 5);
    expect(before.extensions?.[0]).toMatchObject({ toOn: '2027-01-04', tentative: true });
    const found = recountUnder(
      before,
      calendarWith([row('2027-01-04', 'HOLIDAY')], [...STATE_COUNCIL_YEARS, 2027]),
    )!;
    expect([found.outcome, found.to.dueOn]).toEqual(['confirmed', '2027-01-04']);
    expect(found.explanation.extensions?.[0]?.tentative).toBe(false);
  });

  it('only tells another reason where a weekend day becomes a holiday', () => {
    const found = recountUnder(explained('2026-05-11', 5), calendarWith([row('2026-05-16', 'HOLIDAY')]))!;
    expect([found.outcome, found.from.dueAt]).toEqual(['restated', found.to.dueAt]);
    expect(withRecount(found, {} as never).recounts).toBeUndefined();
  });

  it('keeps every change in the order in which it came', () => {
    const why = (changeId: string, to: string) => ({
      changeId,
      fromOn: day('2026-05-18'),
      fromAt: at(day('2026-05-18'), '24:00'),
      toOn: day(to),
      toAt: at(day(to), '24:00'),
      days: [],
      source: '区政府通知',
      byName: '陈立',
      at: at(day('2026-05-12'), '09:00'),
    });
    const off = row('2026-05-13', 'HOLIDAY');
    const first = recountUnder(explained('2026-05-11', 5), calendarWith([off]))!;
    const once = withRecount(first, why('a', '2026-05-19'));
    const back = withRecount(recountUnder(once, known)!, why('b', '2026-05-18'));
    expect(back.dueOn).toBe('2026-05-18');
    expect(back.recounts?.map(({ changeId }) => changeId)).toEqual(['a', 'b']);
  });
});
