import { addDays, day, type Day } from '../../../kernel/day.js';
import { DEFAULT_RULE } from './rule.js';
import { statusOf as judged, type TaskFacts } from './standing.js';
import type { MilestoneFacts } from './schedule.js';

const statusOf = (facts: TaskFacts, on: Day, behindAfterDays = DEFAULT_RULE.behindAfterDays) =>
  judged(facts, on, behindAfterDays);
const open: MilestoneFacts = { plannedOn: day('2026-06-30'), doneOn: null, weight: null };
const done: MilestoneFacts = { plannedOn: day('2026-05-31'), doneOn: day('2026-05-30'), weight: null };
const facts = (more: Partial<TaskFacts> = {}): TaskFacts => ({
  milestones: [open],
  dueOn: day('2026-12-31'),
  hasProgress: false,
  isWrittenOff: false,
  ...more,
});
const today = day('2026-06-10');

describe('statusOf', () => {
  it('is not started without progress and without anything done', () => {
    expect(statusOf(facts(), today)).toBe('not-started');
  });

  it('is in progress once something is told or done', () => {
    expect(statusOf(facts({ hasProgress: true }), today)).toBe('in-progress');
    expect(statusOf(facts({ milestones: [done, open] }), today)).toBe('in-progress');
  });

  it('is behind once a milestone is more than ten days late, and not on the tenth', () => {
    const on = (days: number) => statusOf(facts({ hasProgress: true }), addDays(open.plannedOn, days));
    expect(on(DEFAULT_RULE.behindAfterDays)).toBe('in-progress');
    expect(on(DEFAULT_RULE.behindAfterDays + 1)).toBe('behind');
  });

  it('is behind from the day after the date in force, though nothing was begun', () => {
    const dueOn = day('2026-06-30');
    expect(statusOf(facts({ dueOn }), dueOn)).toBe('not-started');
    expect(statusOf(facts({ dueOn }), addDays(dueOn, 1))).toBe('behind');
  });

  it('is done with its last milestone, also past the date', () => {
    expect(statusOf(facts({ milestones: [done] }), day('2027-02-01'))).toBe('done');
    expect(statusOf(facts({ milestones: [done] }), day('2026-05-29'))).toBe('not-started');
  });

  it('is never done without a milestone', () => {
    expect(statusOf(facts({ milestones: [] }), today)).toBe('not-started');
  });

  it('is written off before anything else', () => {
    expect(statusOf(facts({ isWrittenOff: true }), day('2028-01-01'))).toBe('written-off');
  });
});
