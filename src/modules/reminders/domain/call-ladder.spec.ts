import { addDays, at, day, type Day } from '../../../kernel/day.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { PROPOSED_LADDERS } from './proposed-ladders.js';
import { reachedRung } from './reached-rung.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
// Monday 09:00, eight working hours: Tuesday 10:00.
const startAt = at(day('2026-05-11'), '09:00');
const call = {
  step: 'answer',
  unit: 'working-hour',
  startAt,
  dueAt: at(day('2026-05-12'), '10:00'),
  dueOn: day('2026-05-12'),
};
const facts = { ladders: PROPOSED_LADDERS, yellowDays: 0, opensAt: '08:30' };
const rungAt = (on: Day, time: string) => reachedRung(call, at(on, time), facts, calendar);

describe('the ladder of a call', () => {
  it('begins with half of the limit, and climbs clerks, head, bureau, leader by working days late', () => {
    const due = day('2026-05-12');
    expect(rungAt(day('2026-05-11'), '15:00')).toBeNull();
    expect(rungAt(day('2026-05-11'), '22:00')).toMatchObject({ tier: 'call-due', to: ['unit-clerks'] });
    expect(rungAt(due, '10:00')).toMatchObject({ tier: 'call-overdue-1', to: ['unit-clerks', 'unit-head'] });
    expect(rungAt(addDays(due, 2), '09:00')?.to).toContain('bureau');
    expect(rungAt(addDays(due, 2), '09:00')?.to).not.toContain('leaders');
    expect(rungAt(addDays(due, 3), '09:00')).toMatchObject({ tier: 'call-overdue-3' });
    expect(rungAt(addDays(due, 3), '09:00')?.to).toContain('leaders');
  });

  it('comes again after three more working days, and a weekend is none', () => {
    const tierOn = (on: string) => rungAt(day(on), '09:00')?.tier;
    expect(['2026-05-15', '2026-05-17', '2026-05-19', '2026-05-20'].map(tierOn)).toEqual([
      'call-overdue-3',
      'call-overdue-3',
      'call-overdue-3',
      'call-overdue-6',
    ]);
  });
});
