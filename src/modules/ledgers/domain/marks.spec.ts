import { COLUMN_KEYS, type Cells } from './columns.js';
import type { LedgerLine } from './frozen.js';
import { countMarks, goneFrom, markLines } from './marks.js';
import { serialsFor } from './serials.js';

const line = (taskId: string, serial: number, more: Partial<Cells> = {}, status = 'in-progress') => {
  const blank = Object.fromEntries(COLUMN_KEYS.map((key) => [key, ''])) as Cells;
  const cells = { ...blank, serial: String(serial), number: `ZG-${taskId}`, title: taskId, ...more };
  return { taskId, serial, status, cells, milestones: [], known: [] } satisfies LedgerLine;
};
const SHOWN = ['serial', 'progress', 'share', 'status'] as const;

describe('marks against the issue before', () => {
  it('are none in a first issue', () => {
    expect(markLines([line('a', 1)], null, SHOWN)).toMatchObject([{ mark: null, changed: [] }]);
  });

  it('tell new, changed, written off and gone rows apart', () => {
    const before = [
      line('a', 1, { share: '20%' }),
      line('b', 2),
      line('c', 3, { status: '已完成' }),
      line('d', 4),
      line('e', 5, {}, 'written-off'),
    ];
    const now = [
      line('a', 1, { share: '60%' }),
      line('b', 2),
      line('c', 3, { status: '已销号' }, 'written-off'),
      line('f', 6),
    ];
    const lines = markLines(now, before, SHOWN);
    const gone = goneFrom(before, new Set(now.map(({ taskId }) => taskId)));
    expect(lines.map(({ mark, changed }) => [mark, changed])).toEqual([
      ['changed', ['share']],
      [null, []],
      ['written-off', ['status']],
      ['new', []],
    ]);
    expect(countMarks(lines)).toEqual({ new: 1, changed: 1, 'written-off': 1 });
    expect(gone.map(({ serial, why }) => [serial, why])).toEqual([
      [4, 'left'],
      [5, 'written-off'],
    ]);
  });

  it('look at the columns that are shown, and at progress only where something was told', () => {
    const before = [line('a', 1, { progress: '上期做了一半', goal: '旧目标' })];
    const quiet = markLines([line('a', 1, { goal: '新目标' })], before, SHOWN)[0]!;
    expect([quiet.mark, quiet.changed]).toEqual([null, []]);
    const told = markLines([line('a', 1, { progress: '全部做完' })], before, SHOWN)[0]!;
    expect(told.changed).toEqual(['progress']);
  });
});

describe('serials', () => {
  it('stay with their task and are never given again', () => {
    const given = [
      { taskId: 'a', serial: 1 },
      { taskId: 'gone', serial: 4 },
    ];
    const { of, fresh } = serialsFor(['a', 'b', 'c'], given);
    expect([of.get('a'), of.get('b'), of.get('c')]).toEqual([1, 5, 6]);
    expect(fresh).toEqual([
      { taskId: 'b', serial: 5 },
      { taskId: 'c', serial: 6 },
    ]);
  });
});
