import { at, day, dayOf } from '../../kernel/day.js';
import { newestHour } from './cron.js';
import { SCHEDULES } from './schedules.js';

const newest = (cron: string, on: string, time: string): string => newestHour(cron, at(day(on), time));
const hour = (on: string, time: string): string => at(day(on), time);

describe('the newest hour of a schedule', () => {
  it.each([
    ['*/15 * * * *', '2026-05-20', '09:07', '2026-05-20', '09:00'],
    ['*/15 * * * *', '2026-05-20', '09:15', '2026-05-20', '09:15'],
    ['10,25,40,55 8-18 * * *', '2026-05-20', '07:59', '2026-05-19', '18:55'],
    ['5 * * * *', '2026-05-20', '00:04', '2026-05-19', '23:05'],
    // A machine that was off from Friday evening: one hour, not a weekend of them.
    ['30 8 * * 1-5', '2026-05-25', '08:29', '2026-05-22', '08:30'],
    ['30 8 * * 1-5', '2026-05-25', '08:30', '2026-05-25', '08:30'],
    ['0 9 * * 0', '2026-05-20', '09:00', '2026-05-17', '09:00'],
    ['0 9 * * 7', '2026-05-20', '09:00', '2026-05-17', '09:00'],
    ['0 3 29 2 *', '2026-05-20', '09:00', '2024-02-29', '03:00'],
    ['0-30/10 6 * * *', '2026-05-20', '06:29', '2026-05-20', '06:20'],
    ['50/5 6 * * *', '2026-05-20', '07:00', '2026-05-20', '06:55'],
  ])('of %s on %s at %s is %s %s', (cron, on, time, foundOn, found) => {
    expect(newest(cron, on, time)).toBe(hour(foundOn, found));
  });

  it('knows the end of a year', () => {
    expect(newest('*/15 * * * *', '2026-12-31', '23:59')).toBe(hour('2026-12-31', '23:45'));
    expect(newest('*/15 * * * *', '2027-01-01', '00:00')).toBe(hour('2027-01-01', '00:00'));
    expect(newest('59 23 31 12 *', '2027-01-01', '00:00')).toBe(hour('2026-12-31', '23:59'));
    expect(newest('0 0 1 1 *', '2026-12-31', '23:59')).toBe(hour('2026-01-01', '00:00'));
  });

  it('asks nothing of the zone that the machine is set to', () => {
    const zone = process.env.TZ;
    for (const other of ['America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati']) {
      process.env.TZ = other;
      expect(newest('30 8 * * 1-5', '2026-03-29', '12:00')).toBe(hour('2026-03-27', '08:30'));
      expect(newest('*/15 * * * *', '2026-10-25', '02:20')).toBe(hour('2026-10-25', '02:15'));
    }
    process.env.TZ = zone ?? 'UTC';
  });

  it.each([
    '',
    '* * * *',
    '60 * * * *',
    '* 24 * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    'a * * * *',
    '0 0 31 2 *',
  ])('refuses %p', (cron) => expect(() => newest(cron, '2026-05-20', '09:00')).toThrow(RangeError));

  it.each(SCHEDULES.map(({ job, cron }) => [job, cron]))('reads the schedule of %s', (_, cron) => {
    expect(dayOf(newestHour(cron, at(day('2026-05-20'), '12:00')))).toBe('2026-05-20');
  });
});
