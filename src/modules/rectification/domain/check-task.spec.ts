import { day } from '../../../kernel/day.js';
import { findTaskErrors, type TaskPlan } from './check-task.js';

const plan = (more: Partial<TaskPlan> = {}): TaskPlan => ({
  source: 'feedback',
  sourceRound: '第三轮中央督察',
  looksLikeId: null,
  type: 'dated',
  startedOn: day('2026-05-01'),
  dueOn: day('2026-12-31'),
  evidenceEvery: null,
  caseCount: 0,
  leadId: 'a',
  otherIds: [['b'], ['a'], []],
  milestones: [{ plannedOn: day('2026-06-30'), weight: null }],
  ...more,
});
const codes = (more: Partial<TaskPlan>) =>
  findTaskErrors(plan(more), day('2026-05-20')).map(({ field, code }) => `${field} ${code}`);

describe('findTaskErrors', () => {
  it('finds nothing in a plan that holds; a street may lead in its own place', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[Partial<TaskPlan>, string]>([
    [{ sourceRound: null }, 'sourceRound rectification.round'],
    [{ source: 'complaint' }, 'caseIds rectification.cases'],
    [{ looksLikeId: 'x' }, 'looksLikeId rectification.looksLike'],
    [{ startedOn: day('2026-05-21') }, 'startedOn rectification.future'],
    [{ dueOn: null }, 'dueOn rectification.due'],
    [{ type: 'long-term', dueOn: null }, 'evidenceEvery rectification.every'],
    [{ evidenceEvery: 3 }, 'evidenceEvery rectification.notEvery'],
    [{ otherIds: [['a'], [], []] }, 'leadId rectification.roles'],
    [{ otherIds: [[], [], ['a']] }, 'leadId rectification.roles'],
    [{ milestones: [] }, 'milestones rectification.none'],
    [
      { milestones: [{ plannedOn: day('2027-01-01'), weight: null }] },
      'milestones.0.plannedOn rectification.late',
    ],
    [
      { milestones: [{ plannedOn: day('2026-04-30'), weight: null }] },
      'milestones.0.plannedOn rectification.early',
    ],
    [{ milestones: [{ plannedOn: day('2026-06-30'), weight: 80 }] }, 'milestones weights.not_whole'],
  ])('%j → %s', (more, expected) => {
    expect(codes(more)).toEqual([expected]);
  });

  it('lets a long-term task go without an end', () => {
    expect(codes({ type: 'long-term', dueOn: null, evidenceEvery: 3 })).toEqual([]);
  });
});
