import { day } from '../../../kernel/day.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { festivalsOf, readFuzzyDay } from '../../deadlines/index.js';
import { columnOf, findHeadings } from './headings.js';
import { listRows } from './list-rows.js';
import { readMilestones } from './read-milestones.js';
import { piecesOf, readEvery, readLeaders, readType } from './said-parts.js';
import { isAlike, numberKey, textKey, titleOf } from './text-key.js';

const festivals = festivalsOf(new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS));
const readDay = (said: string) => readFuzzyDay(said, day('2026-05-20'), festivals);
const row = (number: number, ...cells: string[]) => ({ number, cells });

describe('the headings of a list of opinions', () => {
  it.each([
    ['督导(验收)单位', 'supervise'],
    ['督导\n（验收）单位', 'supervise'],
    ['牵头责任 单位', 'lead'],
    ['责任单位（牵头）', 'lead'],
    ['反馈问题', 'problem'],
    ['整 改 时 限', 'due'],
    ['時間節點', 'milestones'],
    ['責任領導', 'leaders'],
    ['备注', null],
  ])('%s is %s', (heading, column) => expect(columnOf(heading)).toBe(column));

  it('are looked for below a title, and may take two lines', () => {
    const rows = [
      row(1, '某区督察反馈问题整改任务清单', ''),
      row(2, '序号', '反馈问题', '责任单位', '', '整改时限'),
      row(3, '', '', '牵头单位', '配合单位', ''),
      row(4, '1', '雨污混接', '区水务局', '梧桐街道', '年底'),
    ];
    expect(findHeadings(rows)).toMatchObject({
      lastRow: 3,
      columns: ['serial', 'problem', 'lead', 'assist', 'due'],
    });
    expect(listRows(rows)!.lines).toMatchObject([
      { row: 4, cells: { problem: '雨污混接', lead: '区水务局', assist: '梧桐街道' } },
    ]);
  });

  it('are none where no column tells a problem', () =>
    expect(findHeadings([row(1, '序号', '整改时限', '牵头单位', '配合单位')])).toBeNull());
});

describe('the rows of a list', () => {
  const HEAD = row(1, '序号', '反馈问题', '整改措施', '牵头单位', '备注');

  it('go on with a problem that is merged down or left empty; headings of parts and notes are none', () => {
    const listed = listRows([
      HEAD,
      row(2, '一、中央督察反馈问题', '', '', '', ''),
      row(3, '1', '雨污混接', '排查', '区水务局', '难'),
      { ...row(4, '1', '雨污混接', '改造', '区水务局', ''), carried: [0, 1, 3] },
      row(5, '', '', '验收移交', '区城管局', ''),
      row(6, '', '', '', '', ''),
      row(7, '序号', '反馈问题', '整改措施', '牵头单位', '备注'),
      row(8, '2', '黑臭水体', '—', '区水务局', ''),
      row(9, '注：时限以批复为准', '', '', '', ''),
    ])!;
    expect(listed.passedOver).toEqual([2, 9]);
    expect(listed.lines).toEqual([
      {
        row: 3,
        rows: 3,
        cells: {
          serial: '1',
          problem: '雨污混接',
          measures: '排查\n改造\n验收移交',
          lead: '区水务局\n区城管局',
        },
        others: { 备注: '难' },
      },
      {
        row: 8,
        rows: 1,
        cells: { serial: '2', problem: '黑臭水体', measures: '', lead: '区水务局' },
        others: {},
      },
    ]);
  });
});

describe('milestones of a cell', () => {
  it.each<[string, [string, string, number | null][]]>([
    [
      '2026年6月底前完成方案编制；9月底前完成主体工程；12月底前验收',
      [
        ['完成方案编制', '2026-06-30', null],
        ['完成主体工程', '2026-09-30', null],
        ['验收', '2026-12-31', null],
      ],
    ],
    [
      '1.2026-06-30 排查（30%）\n2.2026年第三季度：改造，完成率80%（70%）',
      [
        ['排查', '2026-06-30', 30],
        ['改造,完成率80%', '2026-09-30', 70],
      ],
    ],
    [
      '2026年11月完成招标\n次年3月底前开工\n2027年年底前完工',
      [
        ['完成招标', '2026-11-30', null],
        ['次年 开工', '2027-03-31', null],
        ['完工', '2027-12-31', null],
      ],
    ],
    ['26年8月15日前完成清淤', [['完成清淤', '2026-08-15', null]]],
    ['年底前', [['完成整改', '2026-12-31', null]]],
  ])('%s', (cell, expected) => {
    const { milestones, unread } = readMilestones(cell, readDay);
    expect(unread).toEqual([]);
    expect(milestones.map(({ what, plannedOn, weight }) => [what, plannedOn, weight])).toEqual(expected);
  });

  it('are told where no day is found in a piece', () =>
    expect(readMilestones('2026年6月底前排查；尽快改造', readDay).unread).toEqual(['尽快改造']));
});

describe('what cells say', () => {
  it('several units, however they are parted', () =>
    expect(piecesOf('区水务局、区城管局\n梧桐街道办事处;区水务局 配合单位：月湖街道')).toEqual([
      '区水务局',
      '区城管局',
      '梧桐街道办事处',
      '月湖街道',
    ]));

  it.each([
    ['区委副书记 张明、副区长 冯启明', '区委副书记 张明', '副区长 冯启明'],
    ['副区长冯启明\n区委常委张明', '区委常委张明', '副区长冯启明'],
    ['党委：张明；政府：冯启明', '张明', '冯启明'],
    ['张明 / 冯启明', '张明', '冯启明'],
    ['冯启明', null, '冯启明'],
    ['冯启明、副区长 李想', '冯启明', '副区长 李想'],
  ])('%s: party %s, government %s', (cell, party, government) =>
    expect(readLeaders(cell)).toEqual({ party, government }),
  );

  it.each([
    ['立行立改', 'immediate'],
    ['限期整改', 'dated'],
    ['持续推进', 'long-term'],
    ['其他', null],
  ])('%s is the type %s', (cell, type) => expect(readType(cell)).toBe(type));

  it.each([
    ['每季度', 3],
    ['每半年一次', 6],
    ['每2个月报送一次', 2],
    ['经常', null],
    ['每 30 个月', null],
  ])('%s is %s months', (cell, months) => expect(readEvery(cell)).toBe(months));
});

describe('one problem, printed twice', () => {
  it('is known by its letters, and by its number however that is written', () => {
    expect(textKey('雨污混接 41 处，\n雨季溢流。')).toBe(textKey('雨污混接41处,雨季溢流'));
    expect(textKey('雨污混接 41 处')).not.toBe(textKey('雨污混接 14 处'));
    expect([numberKey('第 12 项'), numberKey('12、'), numberKey('１２')]).toEqual(['12', '12', '12']);
    expect(numberKey('第 12 项')).not.toBe(numberKey('第 2 项'));
  });

  it('is alike where only some words differ', () => {
    expect(isAlike('玉带河流域雨污混接问题突出', '玉带河流域雨污混接问题比较突出')).toBe(true);
    expect(isAlike('玉带河流域雨污混接问题突出', '采石场植被恢复不到位')).toBe(false);
  });

  it('gives its task a name', () => {
    expect(titleOf('（一）雨污混接突出。41 处未改。')).toBe('雨污混接突出');
    expect(titleOf('长'.repeat(100))).toHaveLength(60);
  });
});
