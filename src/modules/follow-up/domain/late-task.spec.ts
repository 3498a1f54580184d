import type { Day } from '../../../kernel/day.js';
import { latenessOf, type TaskFacts } from './late-task.js';

const TODAY = '2026-05-25' as Day;
const task = (more: Partial<TaskFacts>): TaskFacts => ({
  status: 'in-progress',
  dueOn: '2026-12-31' as Day,
  writeOffSince: null,
  ...more,
});
const judged = (more: Partial<TaskFacts>) => latenessOf(task(more), 20, TODAY);

describe('a rectification task that is told of', () => {
  it.each([
    ['in time', {}, null],
    ['on its own day', { dueOn: TODAY }, null],
    ['past its date', { dueOn: '2026-05-24' as Day, status: 'behind' }, 'overdue'],
    ['behind its plan', { status: 'behind' }, 'behind'],
    ['long-term and behind', { status: 'behind', dueOn: null }, 'behind'],
    [
      'done after its date',
      { status: 'done', dueOn: '2026-05-01' as Day, writeOffSince: '2026-05-20' as Day },
      null,
    ],
    ['done, and twenty days without a move', { status: 'done', writeOffSince: '2026-05-05' as Day }, null],
    ['done, and one day longer', { status: 'done', writeOffSince: '2026-05-04' as Day }, 'write-off'],
    ['written off', { status: 'written-off', dueOn: '2026-01-01' as Day }, null],
  ] as const)('%s', (_, facts, lateness) => {
    expect(judged(facts)).toBe(lateness);
  });
});
