import { day } from '../../../kernel/day.js';
import { readFuzzyDay } from '../../deadlines/index.js';
import type { FeedbackLine } from './columns.js';
import { judgeLines } from './judge-lines.js';
import type { JudgeBy } from './judged-line.js';
import type { KnownTask } from './known-task.js';
import { parseLine } from './parse-line.js';

const unit = (id: string, kind: string, name: string) => ({
  id,
  kind,
  name,
  shortName: null,
  aliases: [],
  parentName: null,
});
const UNITS = [
  unit('water', 'department', '区水务局'),
  unit('urban', 'department', '区城管局'),
  unit('wutong', 'street', '梧桐街道'),
  unit('yuehu', 'street', '月湖街道'),
];
const TODAY = day('2026-05-20');
const CELLS: FeedbackLine['cells'] = {
  serial: '1',
  sourceNo: '第12项',
  problem: '雨污混接 41 处，雨季溢流入河。',
  goal: '年底前完成改造。',
  measures: '排查、改造、验收。',
  due: '2026年底',
  lead: '区水务局、区城管局',
  assist: '梧桐街道办事处',
  street: '各街道',
};
const lineOf = (cells: FeedbackLine['cells'] = {}, row = 3): FeedbackLine => ({
  row,
  rows: 1,
  cells: { ...CELLS, ...cells },
  others: {},
});

const judge = (
  lines: readonly FeedbackLine[],
  {
    round = '第三轮中央督察',
    choices = {},
    ...by
  }: Partial<JudgeBy> & { round?: string | null; choices?: Record<string, string> } = {},
) => {
  const reading = {
    round,
    units: UNITS,
    choices: new Map(Object.entries(choices)),
    readDay: (said: string) => readFuzzyDay(said, TODAY, () => null),
  };
  return judgeLines(
    lines.map((line) => parseLine(line, reading)),
    { tasks: [], campaignId: null, startedOn: TODAY, today: TODAY, leftOut: new Set(), ...by },
  );
};
const one = (cells: FeedbackLine['cells'], by: Parameters<typeof judge>[1] = {}) =>
  judge([lineOf(cells)], by)[0]!;
const faultsOf = ({ faults }: ReturnType<typeof one>) =>
  faults.map(({ column, wording }) => `${column} ${wording.zh}`);

const known = (more: Partial<KnownTask> = {}): KnownTask => ({
  ...one({}).facts,
  id: 'task',
  version: 4,
  number: 'ZG-2026-001',
  writtenOff: false,
  caseCount: 0,
  lastCells: CELLS,
  milestones: [{ id: 'm', what: '完成整改', plannedOn: day('2026-12-31'), weight: null, doneOn: null }],
  ...more,
});

describe('a line that is new', () => {
  it('is read with all its units, its date as it was said, and what is proposed', () => {
    const { verdict, facts, notes } = one({ leaders: '区委副书记 张明、副区长 冯启明' });
    expect(verdict).toBe('new');
    expect(facts).toMatchObject({
      source: 'feedback',
      sourceRound: '第三轮中央督察',
      sourceNo: '第12项',
      title: '雨污混接41处，雨季溢流入河',
      type: 'dated',
      dueOn: '2026-12-31',
      dueSaid: '2026年底',
      partyLeader: '区委副书记 张明',
      governmentLeader: '副区长 冯启明',
      leadId: 'water',
      assistIds: ['urban', 'wutong'],
      streetIds: ['wutong', 'yuehu'],
      milestones: [{ what: '完成整改', plannedOn: '2026-12-31' }],
    });
    expect(notes.map(({ column }) => column)).toEqual(['street', 'problem', 'milestones']);
  });

  it('is for ever where its date says so, with evidence every three months', () => {
    expect(one({ due: '长期坚持' }).facts).toMatchObject({
      type: 'long-term',
      dueOn: null,
      evidenceEvery: 3,
      milestones: [{ what: '报第一次佐证', plannedOn: '2026-08-20' }],
    });
    expect(one({ due: '2026年底前，长期坚持', evidenceEvery: '每半年' }).facts).toMatchObject({
      type: 'long-term',
      dueOn: '2026-12-31',
      dueSaid: '2026年底前，长期坚持',
      evidenceEvery: 6,
    });
  });

  it('is a self-check where its source says so', () =>
    expect(one({ source: '自查' }, { round: null }).facts).toMatchObject({
      source: 'self-check',
      sourceRound: null,
    }));

  it('is refused with the reason at each cell', () => {
    expect(faultsOf(one({ goal: '', lead: '区文旅局', due: '尽快', type: '其他' }))).toEqual([
      'lead 没有叫“区文旅局”的在用单位，请在上面选是哪个单位。',
      'type 看不出整改类型，请写立行立改、限期整改或长期整改。',
      'due 看不出是哪一天，请写成“2026年9月底”“2026-09-30”“长期坚持”这样的话。',
      'goal 缺整改目标，请在文件里补上。',
    ]);
    expect(faultsOf(one({}, { round: null }))).toEqual([
      'source 不知道是哪一轮督察反馈的，请在上面填“督察轮次”。',
    ]);
    expect(one({ source: '信访举报' }).faults).toMatchObject([{ column: 'source' }]);
    expect(one({ milestones: '2027年3月底前验收' }).faults).toMatchObject([
      { column: 'milestones', wording: { zh: '节点计划日期不能晚于整改时限。' } },
    ]);
    expect(one({ due: '2026-05-01' }).faults).toMatchObject([{ column: 'due' }]);
  });

  it('takes a unit by the name that an officer has given it', () =>
    expect(one({ lead: '区文旅局' }, { choices: { 区文旅局: 'urban' } })).toMatchObject({
      verdict: 'new',
      facts: { leadId: 'urban' },
    }));

  it('stands in the list once; what is left out does not count', () => {
    const again = [lineOf({}, 3), lineOf({ serial: '2', sourceNo: '' }, 4)];
    expect(judge(again).map(({ verdict }) => verdict)).toEqual(['new', 'refused']);
    expect(faultsOf(judge(again)[1]!)).toEqual(['problem 和第 3 行是同一条意见，请留一行。']);
    expect(judge(again, { leftOut: new Set([3]) }).map(({ verdict }) => verdict)).toEqual([
      'left-out',
      'new',
    ]);
  });
});

describe('a line that is a task already', () => {
  const of = (cells: FeedbackLine['cells'], task = known()) => one(cells, { tasks: [task] });
  const fields = ({ differences }: ReturnType<typeof one>) => differences.map(({ field }) => field);

  it('is unchanged by another print of the same', () => {
    expect(of({}).verdict).toBe('unchanged');
    expect(of({ problem: '雨污混接41处，\n雨季溢流入河。', sourceNo: '12' }).verdict).toBe('changed');
    expect(of({ problem: '雨污混接41处，\n雨季溢流入河。' }).verdict).toBe('unchanged');
  });

  it('is known by its number with another text, and by its text without a number', () => {
    expect(fields(of({ problem: '雨污混接 38 处。' }))).toEqual(['problem']);
    expect(of({ sourceNo: '', serial: '7' })).toMatchObject({ verdict: 'unchanged', known: { id: 'task' } });
    expect(of({ sourceNo: '', serial: '1', problem: '采石场植被恢复不到位。' }).verdict).toBe('new');
    expect(one({}, { tasks: [known()], round: '第二轮省级督察' }).verdict).toBe('new');
  });

  it('does not undo what an officer has corrected since, unless the list says something new', () => {
    const corrected = known({ goal: '2026 年 10 月底前完成改造。', leadId: 'urban', assistIds: [] });
    expect(of({}, corrected).verdict).toBe('unchanged');
    expect(of({ goal: '2026 年 11 月底前完成改造。' }, corrected).differences).toMatchObject([
      {
        field: 'goal',
        column: 'goal',
        before: '2026 年 10 月底前完成改造。',
        after: '2026 年 11 月底前完成改造。',
      },
    ]);
    // One that was opened by hand has no list behind it.
    expect(fields(of({}, known({ goal: '另一个目标。', lastCells: null })))).toEqual(['goal']);
  });

  it('keeps what a blank cell says nothing about', () =>
    expect(of({ goal: '', lead: '', due: '' }).verdict).toBe('unchanged'));

  it('moves its date with its plan, and is refused where something done would go', () => {
    expect(fields(of({ due: '2027年6月底', milestones: '2027年6月底前完成整改' }))).toEqual([
      'dueOn',
      'dueSaid',
      'milestones',
    ]);
    const done = known({
      milestones: [{ id: 'm', what: '完成整改', plannedOn: day('2026-12-31'), weight: null, doneOn: TODAY }],
    });
    expect(of({ milestones: '2026年10月底前完成整改' }, done)).toMatchObject({
      verdict: 'refused',
      faults: [{ column: 'milestones' }],
    });
  });

  it('is refused where it is written off and would change, or where number and text name two tasks', () => {
    expect(of({}, known({ writtenOff: true })).verdict).toBe('unchanged');
    expect(of({ goal: '新目标。' }, known({ writtenOff: true })).faults).toMatchObject([{ column: 'goal' }]);
    const other = known({
      id: 'other',
      number: 'ZG-2026-002',
      sourceNo: '13',
      problem: '采石场植被未恢复。',
      lastCells: null,
    });
    expect(faultsOf(one({ problem: '采石场植被未恢复。' }, { tasks: [known(), other] }))[0]).toBe(
      'sourceNo 编号对应 ZG-2026-001，问题文字对应 ZG-2026-002，不知道是哪一项，请核对。',
    );
  });
});
