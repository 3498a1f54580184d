import { at, day, endOf } from '../../../kernel/day.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { PROPOSED_LADDERS } from './proposed-ladders.js';
import { reachedRung } from './reached-rung.js';
import { isOpen, PROPOSED_HOURS } from './reminder-hours.js';
import type { From, Ladder, LadderName, RungHours } from './reminder-ladder.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
const ladder = (...froms: From[]): Ladder =>
  froms.map((from) => ({ from, to: ['owner'], on: true, hours: 'office' }));
const facts = (name: LadderName, rungs: Ladder) => ({
  ladders: { ...PROPOSED_LADDERS, [name]: rungs },
  yellowDays: 3,
  opensAt: '08:30',
});

describe('the highest rung of a ladder that was set by hand', () => {
  it('compares hours by the clock with shares of this very limit', () => {
    const rungs = ladder({ hoursPassed: 24 }, { limitUsed: 0.5 }, { limitUsed: 1 });
    const startAt = at(day('2026-05-11'), '09:00');
    const tierAfter = (dueOn: string, on: string, time: string) => {
      const sign = { step: 'sign', unit: 'hour', startAt, dueAt: at(day(dueOn), '09:00'), dueOn: day(dueOn) };
      return reachedRung(sign, at(day(on), time), facts('sign', rungs), calendar)?.tier;
    };
    // A limit of two days: half of it is over after 24 hours too, and the later written one does not hide it.
    expect(tierAfter('2026-05-13', '2026-05-12', '08:59')).toBeUndefined();
    expect(tierAfter('2026-05-14', '2026-05-12', '09:00')).toBe('unsigned-hours-24');
    expect(tierAfter('2026-05-14', '2026-05-12', '21:00')).toBe('unsigned');
    expect(tierAfter('2026-05-14', '2026-05-14', '09:00')).toBe('unsigned-late');
  });

  it('passes over a rung that is switched off', () => {
    const dueOn = day('2026-05-20');
    const reply = {
      step: 'reply',
      unit: 'calendar-day',
      startAt: at(day('2026-05-11'), '09:00'),
      dueAt: endOf(dueOn),
      dueOn,
    };
    const [seven, three] = ladder({ daysLeft: 7 }, { daysLeft: 3 });
    const now = at(day('2026-05-18'), '09:00');
    expect(reachedRung(reply, now, facts('first', [seven!, three!]), calendar)?.tier).toBe('due-in-3');
    const off = [seven!, { ...three!, on: false }];
    expect(reachedRung(reply, now, facts('first', off), calendar)?.tier).toBe('due-in-7');
  });

  it('does not say seven days left of a limit that began with no more', () => {
    const dueOn = day('2026-05-20');
    const tierFrom = (start: string, now: string): string | undefined => {
      const startAt = at(day(start), '09:00');
      const reply = { step: 'reply', unit: 'working-day', startAt, dueAt: endOf(dueOn), dueOn };
      const rungs = ladder({ daysLeft: 7 }, { daysLeft: 1 });
      return reachedRung(reply, at(day(now), '10:00'), facts('first', rungs), calendar)?.tier;
    };
    // Seven working days from the 11th to the 20th, eight from the make-up Saturday before it.
    expect(tierFrom('2026-05-11', '2026-05-11')).toBeUndefined();
    expect(tierFrom('2026-05-09', '2026-05-11')).toBe('due-in-7');
    expect(tierFrom('2026-05-11', '2026-05-19')).toBe('due-in-1');
  });
});

describe('the hours of a rung', () => {
  const stay = { stationedFrom: day('2026-05-11'), stationedTo: day('2026-06-10') };
  const open = (hours: RungHours, on: string, time: string, campaign: typeof stay | null = stay) =>
    isOpen(hours, at(day(on), time), PROPOSED_HOURS, (one) => calendar.isWorkingDay(one), campaign);

  it.each<[RungHours, boolean, boolean, boolean, boolean]>([
    // Wednesday in the day, Saturday of the stay, Saturday after it, Saturday night.
    ['office', true, false, false, false],
    ['stationed', true, true, false, false],
    ['every-day', true, true, true, false],
    ['always', true, true, true, true],
  ])('%s', (hours, working, stayed, later, night) => {
    expect([
      open(hours, '2026-05-20', '08:30'),
      open(hours, '2026-05-23', '12:00'),
      open(hours, '2026-06-13', '12:00'),
      open(hours, '2026-05-23', '18:00'),
    ]).toEqual([working, stayed, later, night]);
  });
});
