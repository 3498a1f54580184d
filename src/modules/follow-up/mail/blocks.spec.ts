import { endOf, type Day } from '../../../kernel/day.js';
import { renderMail } from '../../notices/index.js';
import { NO_STAGES } from '../domain/stage-standing.js';
import { joinStages, stageSection, type StageBlock, type StageMailItem } from './stage-block.js';
import { joinTasks, taskSection, type TaskMailItem } from './task-block.js';

const item = (title: string, on: string | null): StageMailItem => ({
  title,
  shortNumber: '0427-0004',
  isKeyCase: false,
  light: {
    colour: on ? 'red' : 'none',
    hollow: true,
    remaining: null,
    overdue: on ? { unit: 'day', amount: 5 } : null,
    dueAt: on ? endOf(on as Day) : null,
    tentative: false,
  },
  leadUnitName: '区水务局',
  ownerName: null,
  link: 'https://duban.example/cases/1',
  milestoneOn: on as Day | null,
  milestoneText: on ? '完成主管敷设' : '',
});
const block = (more: Partial<StageBlock> = {}): StageBlock => ({
  counts: { ...NO_STAGES, watched: 7, passed: 1, today: 1, soon: 2, ahead: 2, paused: 1 },
  soonDays: 10,
  items: [item('梧桐里二期雨污分流', '2026-05-20')],
  ...more,
});
const task = (id: string, more: Partial<TaskMailItem> = {}): TaskMailItem => ({
  id,
  number: `ZG-2026-00${id}`,
  title: `任务 ${id}`,
  lateness: 'overdue',
  days: 3,
  leadUnitName: '区水务局',
  leaderName: '冯启明',
  due: '2026年5月底',
  planned: 100,
  done: 40,
  link: `https://duban.example/rectifications/${id}`,
  ...more,
});
const textOf = (blocks: Parameters<typeof renderMail>[0]['blocks']): string =>
  renderMail({ subject: 's', title: 't', titleNote: 'n', blocks }).text;

describe('the block of the second clock', () => {
  it('has figures of its own, hollow shapes, and says that stage-closed is not closed', () => {
    const text = textOf(stageSection(block()));
    expect(text).toContain('阶段性办结盯办');
    expect(text).toContain('7 件，单独计数');
    expect(text).toMatch(/□ 节点已过\s+1/);
    expect(text).toMatch(/△ 10 日内\s+3/);
    expect(text).toMatch(/○ 未到节点\s+2/);
    expect(text).toContain('节点：5/20 完成主管敷设');
    expect(text).toContain('阶段性办结不是办结');
    expect(text).toContain('另有 1 件已中止计时');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
  });

  it('names the near ones without days where inspections warn differently early', () => {
    expect(textOf(stageSection(block({ soonDays: null })))).toContain('△ 临近节点');
  });

  it('is not there where nothing is watched, and says where a milestone is missing', () => {
    expect(stageSection(block({ counts: NO_STAGES, items: [] }))).toEqual([]);
    expect(textOf(stageSection(block({ items: [item('无节点', null)] })))).toContain('未定下一节点');
  });

  it('adds streets up, the longest passed first, and keeps quiet where one was frozen without', () => {
    const joined = joinStages([
      { unitName: '梧桐街道', stage: block() },
      { unitName: '云栖街道', stage: block({ items: [item('更早的', '2026-05-01')], soonDays: 7 }) },
    ])!;
    expect(joined.counts).toMatchObject({ watched: 14, passed: 2, soon: 4 });
    expect(joined.soonDays).toBeNull();
    expect(joined.items.map(({ title, streetName }) => [title, streetName])).toEqual([
      ['更早的', '云栖街道'],
      ['梧桐里二期雨污分流', '梧桐街道'],
    ]);
    expect(
      joinStages([
        { unitName: '梧桐街道', stage: block() },
        { unitName: '云栖街道', stage: undefined },
      ]),
    ).toBe(undefined);
  });
});

describe('the block of late tasks', () => {
  it('tells each by why, with its share done, and counts all', () => {
    const tasks = [
      task('1'),
      task('2', { lateness: 'behind', days: 24 }),
      task('3', { lateness: 'write-off', days: 31, planned: 100, done: 100 }),
    ];
    const text = textOf(taskSection(tasks));
    expect(text).toContain('3 项要盯');
    expect(text).toMatch(/■ 超期 3 天/);
    expect(text).toMatch(/◆ 滞后 24 天/);
    expect(text).toMatch(/▲ 停滞 31 天/);
    expect(text).toContain('完成 40%，应 100%');
    expect(text).toContain('已过期限 1 项，滞后 1 项，销号停滞 1 项。');
    expect(taskSection([])).toEqual([]);
  });

  it('cuts a long list and says so', () => {
    const text = textOf(taskSection(['1', '2', '3', '4', '5', '6', '7'].map((id) => task(id))));
    expect(text).toContain('7 项要盯，列前 5');
    expect(text).not.toContain('任务 6');
  });

  it('counts a task of two streets once', () => {
    const both = [
      [task('1'), task('2', { lateness: 'behind', days: 30 })],
      [task('1'), task('3', { days: 9 })],
    ];
    expect(joinTasks(both)!.map(({ id }) => id)).toEqual(['3', '1', '2']);
    expect(joinTasks([both[0], undefined])).toBeUndefined();
  });
});
