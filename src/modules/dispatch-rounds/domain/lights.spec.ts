import { day } from '../../../kernel/day.js';
import { PROPOSED_RULES } from './dispatch-rules.js';
import { daysBehind, lightFor } from './lights.js';

const light = (daysLate: number, behind: number) =>
  lightFor(PROPOSED_RULES.lights, { daysLate, daysBehind: behind })?.id ?? null;

describe('the colour of what is owed', () => {
  it.each([
    [0, 0, null],
    [1, 0, 'blue-late'],
    [3, 0, 'yellow-late'],
    [8, 0, 'red-late'],
    [0, 1, 'yellow-behind'],
    [1, 30, 'red-behind'],
  ])('%s days late, %s days behind: %s', (late, behind, rule) => {
    expect(light(late, behind)).toBe(rule);
  });

  it('leaves out a rule that is off', () => {
    const rules = PROPOSED_RULES.lights.map((one) => ({ ...one, on: one.colour !== 'red' }));
    expect(lightFor(rules, { daysLate: 90, daysBehind: 0 })?.id).toBe('yellow-late');
  });

  it('counts 滞后 from the date in force or ten days behind a milestone, whichever came first', () => {
    const milestones = [{ plannedOn: day('2026-05-01'), doneOn: null }];
    const task = { status: 'behind', dueOn: day('2026-05-20'), milestones };
    expect(daysBehind(task, day('2026-05-25'), 10)).toBe(14);
    expect(daysBehind({ ...task, milestones: [] }, day('2026-05-25'), 10)).toBe(5);
    expect(daysBehind({ ...task, status: 'in-progress' }, day('2026-05-25'), 10)).toBe(0);
  });
});
