import { day } from '../../../kernel/day.js';
import type { LiveTask } from './cell-diff.js';
import { COLUMN_KEYS, type Cells } from './columns.js';
import type { LedgerLine } from './frozen.js';
import { judgeRow } from './judge-row.js';
import { readMilestones } from './milestone-cell.js';

const blank = Object.fromEntries(COLUMN_KEYS.map((key) => [key, ''])) as Cells;
const cells = (more: Partial<Cells> = {}): Cells => ({
  ...blank,
  serial: '1',
  number: 'ZG-2026-001',
  goal: '全部改完',
  share: '20%',
  progress: '排查完成',
  milestonesDone: '1．2026-05-20\n2．未完成\n3．未完成',
  ...more,
});
const MILESTONES = [
  { id: 'm1', no: 1, doneOn: '2026-05-20' },
  { id: 'm2', no: 2, doneOn: null },
  { id: 'm3', no: 3, doneOn: null },
];
const base: LedgerLine = {
  taskId: 't',
  serial: 1,
  status: 'in-progress',
  cells: cells(),
  milestones: MILESTONES,
  known: [],
};
const live = (more: Partial<LiveTask> = {}): LiveTask => ({
  cells: cells({ progress: '' }),
  told: [],
  milestones: MILESTONES,
  startedOn: day('2026-05-01'),
  mayReport: true,
  mayTick: true,
  ...more,
});
const judged = (filled: Partial<Cells>, now = live()) =>
  judgeRow({ row: 4, cells: { ...cells(), ...filled } }, base, now, day('2026-06-30')).map(
    ({ key, verdict, takeable }) => `${key} ${verdict}${takeable ? ' takeable' : ''}`,
  );

describe('a row that was filled in', () => {
  it('says nothing where it says what the issue said, however it is broken into lines', () => {
    expect(judged({ progress: ' 排查\r\n完成 ' })).toEqual([]);
  });

  it('takes progress with its obstacle, and a day for an open milestone', () => {
    const filled = {
      progress: '改造 20 处',
      obstacle: '雨天停工',
      milestonesDone: '1．2026-05-20\n2．2026年6月18日',
    };
    expect(judged(filled)).toEqual([
      'milestonesDone.2 takes takeable',
      'progress takes takeable',
      'obstacle takes takeable',
    ]);
  });

  it('refuses what is not a unit’s to write', () => {
    expect(judged({ goal: '改一半就行', share: '100%', serial: '1' })).toEqual([
      'goal refused',
      'share refused',
    ]);
    expect(judged({ progress: '' })).toEqual(['progress refused']);
    expect(judged({ obstacle: '只写困难' })).toEqual(['obstacle refused']);
    expect(judged({ progress: '长'.repeat(2001) })).toEqual(['progress refused']);
  });

  it('refuses who may not say it', () => {
    const filled = { progress: '新进展', milestonesDone: '2．2026-06-18' };
    expect(judged(filled, live({ mayTick: false }))).toEqual([
      'milestonesDone.2 refused',
      'progress takes takeable',
    ]);
    expect(judged({ progress: '新进展' }, live({ mayReport: false }))).toEqual(['progress refused']);
  });

  it('is a conflict where others told since, and the same where it stands there already', () => {
    const since = live({ told: ['别人报的'], cells: cells({ progress: '别人报的' }) });
    expect(judged({ progress: '我报的' }, since)).toEqual(['progress conflict takeable']);
    expect(judged({ progress: '别人 报的' }, since)).toEqual(['progress same']);
  });

  it('keeps ticks from being rewritten by a file', () => {
    const ticked = live({
      milestones: [MILESTONES[0]!, { id: 'm2', no: 2, doneOn: '2026-06-10' }, MILESTONES[2]!],
    });
    expect(judged({ milestonesDone: '2．2026-06-18' }, ticked)).toEqual(['milestonesDone.2 conflict']);
    expect(judged({ milestonesDone: '2．2026-06-10' }, ticked)).toEqual(['milestonesDone.2 same']);
    expect(judged({ milestonesDone: '1．未完成' })).toEqual(['milestonesDone.1 refused']);
    expect(judged({ milestonesDone: '1．2026-05-22' })).toEqual(['milestonesDone.1 refused']);
    expect(judged({ milestonesDone: '2．2026-07-01' })).toEqual(['milestonesDone.2 refused']);
    expect(judged({ milestonesDone: '9．2026-06-18' })).toEqual(['milestonesDone.9 refused']);
    const replanned = live({ milestones: [MILESTONES[0]!] });
    expect(judged({ milestonesDone: '2．2026-06-18' }, replanned)).toEqual(['milestonesDone.2 refused']);
  });

  it('reads days as people write them and hands back what it cannot read', () => {
    expect(readMilestones('1. 2026/6/3；2、已完成 2026.06.04\n3．未完成\n快了\n4．2026-02-30')).toEqual([
      { no: 1, doneOn: '2026-06-03' },
      { no: 2, doneOn: '2026-06-04' },
      { no: 3, doneOn: null },
      { unread: '快了' },
      { unread: '4．2026-02-30' },
    ]);
    expect(judged({ milestonesDone: '快了' })).toEqual(['milestonesDone.line1 refused']);
  });
});
