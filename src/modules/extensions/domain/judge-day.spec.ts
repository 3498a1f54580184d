import { day } from '../../../kernel/day.js';
import { dayProblem, type DayFacts } from './judge-day.js';

const facts = (more: Partial<DayFacts> = {}): DayFacts => ({
  wantedOn: day('2026-05-29'),
  today: day('2026-05-20'),
  dueOn: day('2026-05-25'),
  counts: true,
  latestOn: day('2026-06-08'),
  mostDays: 10,
  outerOn: null,
  ...more,
});

describe('the day of an extension', () => {
  it('may lie between the old date and the farthest the rule allows, both ends told apart', () => {
    expect(dayProblem(facts())).toBeNull();
    expect(dayProblem(facts({ wantedOn: day('2026-06-08') }))).toBeNull();
    expect(dayProblem(facts({ wantedOn: day('2026-06-09') }))?.code).toBe('extension.too_far');
    expect(dayProblem(facts({ wantedOn: day('2026-05-25') }))?.code).toBe('extension.not_later');
  });

  it('is not in the past, also where the old date has passed', () => {
    const late = { today: day('2026-06-01'), dueOn: day('2026-05-25') };
    expect(dayProblem(facts({ ...late, wantedOn: day('2026-05-29') }))?.code).toBe('extension.past');
    expect(dayProblem(facts({ ...late, wantedOn: day('2026-06-01') }))).toBeNull();
  });

  it('is a day that counts, and an inner date stays before the outer one', () => {
    expect(dayProblem(facts({ counts: false }))?.code).toBe('extension.day_off');
    const outerOn = day('2026-05-28');
    expect(dayProblem(facts({ outerOn }))?.code).toBe('extension.behind_outer');
    expect(dayProblem(facts({ outerOn, wantedOn: outerOn }))).toBeNull();
  });

  it('has no farthest day where the inspection has answered', () => {
    expect(dayProblem(facts({ latestOn: null, wantedOn: day('2026-12-31') }))).toBeNull();
  });
});
