import { at, day, dayOf } from '../../../kernel/day.js';
import { plusMillis } from '../../../kernel/instant.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { DEFAULT_THRESHOLDS, isPast, lightOf, type LightSubject } from './light.js';
import type { LimitUnit } from './limit-calendar.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);

const due = (
  on: string,
  unit: LimitUnit,
  more: Partial<LightSubject> & { time?: string } = {},
): LightSubject => {
  const { time = '24:00', ...rest } = more;
  return { dueAt: at(day(on), time), dueOn: day(on), unit, step: 'rectify', ...rest };
};

const light = (subject: LightSubject, on: string, time: string, thresholds = DEFAULT_THRESHOLDS) =>
  lightOf(subject, at(day(on), time), thresholds, calendar);

const days = (amount: number) => ({ unit: 'day', amount });
const workingDays = (amount: number) => ({ unit: 'working-day', amount });
const minutes = (amount: number) => ({ unit: 'minute', amount });

describe('a limit in calendar days, due Monday 2026-05-18 at 24:00', () => {
  const subject = due('2026-05-18', 'calendar-day');

  it.each([
    ['2026-05-14', '10:00', 'green', days(4)],
    ['2026-05-15', '00:00', 'yellow', days(3)],
    ['2026-05-17', '00:00', 'yellow', days(1)],
    ['2026-05-17', '23:59', 'yellow', days(1)],
    ['2026-05-18', '00:00', 'orange', minutes(24 * 60)],
    ['2026-05-18', '19:40', 'orange', minutes(260)],
    ['2026-05-18', '23:59', 'orange', minutes(1)],
  ])('on %s at %s is %s', (on, time, colour, remaining) => {
    expect(light(subject, on, time)).toEqual({
      colour,
      hollow: false,
      remaining,
      overdue: null,
      dueAt: subject.dueAt,
      tentative: false,
    });
  });

  it.each([
    ['2026-05-19', '00:00', 1],
    ['2026-05-19', '23:59', 1],
    ['2026-05-23', '08:30', 5],
    ['2026-05-25', '08:30', 7],
  ])('is red on %s at %s, %i days late', (on, time, late) => {
    expect(light(subject, on, time)).toMatchObject({
      colour: 'red',
      remaining: days(0),
      overdue: days(late),
    });
  });
});

describe('a limit in working days', () => {
  it.each([
    ['2026-05-06', '2026-05-12', 'green', workingDays(5)], // 7, 8, make-up Saturday 9, 11, 12
    ['2026-05-08', '2026-05-12', 'yellow', workingDays(3)],
    ['2026-02-13', '2026-02-25', 'yellow', workingDays(3)], // eleven calendar days over Spring Festival
  ])('seen on %s and due %s is %s', (today, on, colour, remaining) => {
    expect(light(due(on, 'working-day'), today, '10:00')).toMatchObject({ colour, remaining });
  });

  it.each([
    ['2026-05-16', 1], // Saturday: no working day has gone by, yet it is late
    ['2026-05-18', 1],
    ['2026-05-19', 2],
    ['2026-05-25', 6],
  ])('due Friday 2026-05-15, is late on %s by %i working days', (today, late) => {
    expect(light(due('2026-05-15', 'working-day'), today, '09:00')).toMatchObject({
      colour: 'red',
      overdue: workingDays(late),
    });
  });

  it('tells a date set by hand on a day off in calendar days, never as no working day', () => {
    expect(light(due('2026-05-17', 'working-day'), '2026-05-15', '10:00')).toMatchObject({
      colour: 'yellow',
      remaining: days(2),
    });
  });

  it('counts lateness of working hours in working days too', () => {
    const subject = due('2026-05-15', 'working-hour', { time: '17:00' });
    expect(light(subject, '2026-05-15', '16:00')).toMatchObject({ colour: 'orange', remaining: minutes(60) });
    expect(light(subject, '2026-05-19', '09:00').overdue).toEqual(workingDays(2));
  });
});

describe('a limit that ends within a day', () => {
  it('is late by one day from its moment on, although the day is not over', () => {
    const subject = due('2026-05-18', 'calendar-day', { time: '18:00' });
    expect(light(subject, '2026-05-18', '17:59')).toMatchObject({ colour: 'orange', remaining: minutes(1) });
    expect(light(subject, '2026-05-18', '18:00')).toMatchObject({ colour: 'red', overdue: days(1) });
  });

  it('tells less than a day in minutes also when it is due tomorrow', () => {
    const subject = due('2026-05-12', 'hour', { time: '09:00' });
    expect(light(subject, '2026-05-11', '11:00')).toMatchObject({
      colour: 'yellow',
      remaining: minutes(22 * 60),
    });
    expect(light(subject, '2026-05-11', '09:00')).toMatchObject({ colour: 'yellow', remaining: days(1) });
  });

  it('counts lateness of hours in calendar days', () => {
    const subject = due('2026-05-15', 'hour', { time: '09:00', step: 'sign' });
    expect(light(subject, '2026-05-18', '08:00').overdue).toEqual(days(3));
  });

  it('rounds a begun minute up, so that an open deadline never shows zero', () => {
    const subject = due('2026-05-18', 'calendar-day');
    const now = plusMillis(at(day('2026-05-18'), '24:00'), -1);
    expect(lightOf(subject, now, DEFAULT_THRESHOLDS, calendar)).toMatchObject({
      colour: 'orange',
      remaining: minutes(1),
    });
  });
});

describe('the second clock', () => {
  const milestone = due('2026-06-30', 'calendar-day', { step: 'milestone' });

  it.each([
    ['2026-06-19', 'green'],
    ['2026-06-20', 'yellow'],
    ['2026-06-30', 'orange'],
    ['2026-07-01', 'red'],
  ])('is hollow and on %s %s', (today, colour) => {
    expect(light(milestone, today, '10:00')).toMatchObject({ colour, hollow: true });
  });
});

describe('thresholds', () => {
  it('are data', () => {
    const subject = due('2026-05-18', 'calendar-day');
    const narrow = { yellowDays: 1, followUpYellowDays: 1 };
    expect(light(subject, '2026-05-16', '10:00', narrow).colour).toBe('green');
    expect(light(subject, '2026-05-17', '10:00', narrow).colour).toBe('yellow');
  });
});

describe('a date beyond the published table', () => {
  it.each([
    ['working-day', true],
    ['working-hour', true],
    ['calendar-day', false],
    ['hour', false],
  ] as const)('in %s is tentative: %s', (unit, tentative) => {
    expect(light(due('2027-01-05', unit), '2026-12-31', '10:00').tentative).toBe(tentative);
  });
});

describe('a deadline without a date', () => {
  it('has no light', () => {
    const subject: LightSubject = { dueAt: null, dueOn: null, unit: 'calendar-day', step: 'publish' };
    expect(light(subject, '2026-05-18', '10:00')).toMatchObject({
      colour: 'none',
      overdue: null,
      dueAt: null,
    });
  });
});

describe('any light', () => {
  it.each(['calendar-day', 'working-day', 'hour', 'working-hour'] as const)(
    'in %s only ever gets redder as time goes on, and is late exactly when its moment has come',
    (unit) => {
      const subject = due('2026-05-09', unit, { time: '18:00' });
      const order = ['green', 'yellow', 'orange', 'red'];
      let before = 0;
      for (let hour = 0; hour < 24 * 25; hour += 1) {
        const now = plusMillis(at(day('2026-04-25'), '00:00'), hour * 3_600_000);
        const seen = lightOf(subject, now, DEFAULT_THRESHOLDS, calendar);
        const rank = order.indexOf(seen.colour);
        expect(rank).toBeGreaterThanOrEqual(before);
        expect(seen.overdue !== null).toBe(isPast(at(day('2026-05-09'), '18:00'), now));
        expect(seen.colour === 'orange').toBe(seen.overdue === null && dayOf(now) === '2026-05-09');
        if (seen.overdue === null) expect(seen.remaining.amount).toBeGreaterThan(0);
        before = rank;
      }
      expect(before).toBe(3);
    },
  );
});
