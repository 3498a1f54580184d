import { addDays, at, day, endOf } from '../../../kernel/day.js';
import type { CaseMailItem, MailLight } from '../../notices/index.js';
import type { OverdueMailItem, TitledMailItem, WeeklyDigestModel } from './digest-mail.model.js';
import { renderWeeklyDigest } from './render-weekly-digest.js';

const noLight: MailLight = {
  colour: 'none',
  hollow: false,
  remaining: null,
  overdue: null,
  dueAt: null,
  tentative: false,
};

function item(shortNumber: string, title: string, more: Partial<CaseMailItem> = {}): CaseMailItem {
  const link = `https://duban.example/cases/${shortNumber}`;
  return {
    title,
    shortNumber,
    isKeyCase: false,
    light: noLight,
    leadUnitName: null,
    ownerName: '刘畅',
    link,
    ...more,
  };
}

function overdue(days: number, base: CaseMailItem, remindedTimes = 0): OverdueMailItem {
  const light: MailLight = {
    ...noLight,
    colour: 'red',
    overdue: { unit: 'day', amount: days },
    dueAt: endOf(addDays(day('2026-05-25'), -days)),
  };
  return { ...base, light, remindedTimes };
}

function soon(days: number, base: CaseMailItem): CaseMailItem {
  const dueAt = endOf(day(`2026-05-${25 + days}`));
  const colour = days === 0 ? 'orange' : 'yellow';
  return { ...base, light: { ...noLight, colour, remaining: { unit: 'day', amount: days }, dueAt } };
}

function titles(count: number, title: string): TitledMailItem[] {
  return Array.from({ length: count }, (_, index) =>
    item(`0520-${String(index + 1).padStart(4, '0')}`, `${title} ${index + 1} 号`),
  );
}

const none = { total: 0, items: [] };

const street: WeeklyDigestModel = {
  scope: 'street',
  unitName: '梧桐街道',
  recipientName: '刘畅',
  from: day('2026-05-18'),
  to: day('2026-05-24'),
  asOf: at(day('2026-05-25'), '08:00'),
  dueSoonDays: 3,
  overdue: [
    overdue(2, item('0512-0003', '梧桐北路道路积尘', { leadUnitName: '区住建局', ownerName: '赵楠' })),
    overdue(
      8,
      item('0506-0009', '青石巷 18 号“老灶台”火锅店油烟、风机噪声', {
        leadUnitName: '区综合执法局',
        isKeyCase: true,
      }),
      3,
    ),
    overdue(4, item('0510-0012', '青石巷 6 号汽修店喷漆异味', { leadUnitName: '区生态环境局' }), 1),
    overdue(
      6,
      item('0508-0007', '梧桐里农贸市场污水外溢', { leadUnitName: '区水务局', ownerName: '赵楠' }),
      2,
    ),
  ],
  dueSoon: {
    total: 5,
    items: [
      soon(0, item('0514-0010', '梧桐公园西门夜市油烟')),
      soon(1, item('0515-0002', '青石小区 3 栋水泵低频噪声', { ownerName: '赵楠' })),
      soon(2, item('0516-0006', '梧桐南路工地夜间施工')),
      soon(3, item('0516-0011', '第四件不列')),
    ],
  },
  milestonesPassed: {
    total: 1,
    items: [
      {
        ...item('0427-0004', '梧桐里二期雨污分流'),
        light: { ...noLight, colour: 'red', hollow: true, overdue: { unit: 'day', amount: 5 } },
        milestoneOn: day('2026-05-20'),
        milestoneText: '完成主管敷设',
      },
    ],
  },
  unsigned: {
    total: 1,
    items: [
      { ...item('0524-0019', '青石巷餐饮油烟（与 0506-0009 疑为重复）'), waitedMinutes: 200, late: false },
    ],
  },
  returned: none,
  opened: { total: 34, items: titles(5, '梧桐东路扬尘') },
  closed: { total: 29, items: titles(5, '梧桐西路噪声') },
  lastWeek: { overdue: 3, dueSoon: 6, milestonesPassed: 1, opened: 31, closed: 33 },
  streets: [
    {
      name: '梧桐街道',
      overdue: 4,
      before: 3,
      longestOverdue: { unit: 'day', amount: 8 },
      onTimeRate: 0.941,
      isReader: true,
    },
    {
      name: '枫桥街道',
      overdue: 2,
      before: 5,
      longestOverdue: { unit: 'day', amount: 6 },
      onTimeRate: 0.93,
      isReader: false,
    },
    {
      name: '桂湖街道',
      overdue: 1,
      before: 1,
      longestOverdue: { unit: 'day', amount: 3 },
      onTimeRate: 0.964,
      isReader: false,
    },
    { name: '松林镇', overdue: 0, longestOverdue: null, onTimeRate: null, isReader: false },
  ],
  link: 'https://duban.example/cases?light=red&street=WT',
  why: { because: '您是梧桐街道督办联络人', rule: '周报 · 周一 08:30' },
};

const district: WeeklyDigestModel = {
  ...street,
  scope: 'district',
  unitName: '示例区',
  recipientName: '周启明',
  overdue: [
    ...street.overdue.map((one) => ({ ...one, streetName: '梧桐街道' })),
    overdue(6, item('0509-0021', '枫桥河岸垃圾堆放', { streetName: '枫桥街道', ownerName: null })),
    overdue(1, item('0513-0004', '枫桥小学旁烧烤油烟', { streetName: '枫桥街道', ownerName: '何静' })),
    overdue(3, item('0511-0016', '桂湖北岸渗滤液异味', { streetName: '桂湖街道', ownerName: '孟然' })),
  ],
};

const quiet: WeeklyDigestModel = {
  ...street,
  unitName: '松林镇',
  recipientName: null,
  overdue: [],
  dueSoon: none,
  milestonesPassed: none,
  unsigned: none,
  opened: none,
  closed: none,
  lastWeek: null,
};

function positions(text: string, words: string[]): number[] {
  return words.map((one) => text.indexOf(one));
}

describe('renderWeeklyDigest', () => {
  it.each([
    [street, '【督办周报】梧桐街道 逾期 4 件,最长 8 天(5 月 25 日)'],
    [quiet, '【督办周报】松林镇 无逾期(5 月 25 日)'],
    [district, '【督办周报】示例区 逾期 7 件,涉及 3 个街道(5 月 25 日)'],
    [{ ...quiet, scope: 'district' as const, unitName: '示例区' }, '【督办周报】示例区 无逾期(5 月 25 日)'],
    [
      { ...quiet, unitName: '松林镇\r\nBcc: a@example.org' },
      '【督办周报】松林镇 Bcc: a@example.org 无逾期(5 月 25 日)',
    ],
  ])('carries the counts in the subject (%#)', (model, subject) => {
    expect(renderWeeklyDigest(model).subject).toBe(subject);
  });

  it('opens with what stands and what to do first', () => {
    const first = (model: WeeklyDigestModel) =>
      /<div[^>]*>([^<]*)</.exec(renderWeeklyDigest(model).html)?.[1];
    expect(first(street)).toBe(
      '刘畅：截至 5 月 25 日 08:00，梧桐街道有 4 件逾期，最长 8 天；3 日内还有 5 件到期。请今天先办第 1、2 件。',
    );
    expect(first(quiet)).toBe('截至 5 月 25 日 08:00，松林镇无逾期；3 日内还有 0 件到期。');
    expect(first(district)).toContain('7 件逾期，涉及 3 个街道，最长 8 天');
    expect(first(district)).toContain('请先督促梧桐街道（逾期 4 件）。');
  });

  it.each(['html', 'text'] as const)('keeps the order of the blocks in the %s part', (part) => {
    const all = renderWeeklyDigest(street)[part];
    const found = positions(all.slice(all.indexOf('第 21 周')), [
      '截至 5 月 25 日 08:00',
      '上周 3',
      '按逾期天数',
      '3 日内到期',
      '节点已过',
      '未签收与退回',
      '本周新增',
      '本周办结',
      '全区对照',
      '打开逾期 4 件',
      '您收到本信',
    ]);
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });

  it('lists the overdue most late first, with days, what, number, lead, owner and times reminded', () => {
    const { text } = renderWeeklyDigest(street);
    expect(text).toContain(
      [
        '■ 逾期 8 天  青石巷 18 号“老灶台”火锅店油烟、风机噪声',
        '    *0506-0009 重点 · 主办 区综合执法局 · 承办 刘畅 · 已催 3 次',
        '    https://duban.example/cases/0506-0009',
        '',
        '■ 逾期 6 天  梧桐里农贸市场污水外溢',
        '    0508-0007 · 主办 区水务局 · 承办 赵楠 · 已催 2 次',
      ].join('\n'),
    );
    const found = positions(text, ['逾期 8 天', '逾期 6 天', '逾期 4 天  ', '逾期 2 天']);
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(text).toContain('已催 0 次');
  });

  it('says 未定 where nobody leads or owns an overdue case', () => {
    expect(renderWeeklyDigest(district).text).toContain(
      '0509-0021 · 枫桥街道 · 主办 未定 · 承办 未定 · 已催 0 次',
    );
  });

  it('does not cut a usual overdue list and shows the first three of the others with their count', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      overdue(1 + (index % 20), item(`0501-${1000 + index}`, `逾期案件${1000 + index}`)),
    );
    const mail = renderWeeklyDigest({ ...street, overdue: many });
    for (const { title } of many) {
      expect(mail.html).toContain(title);
      expect(mail.text).toContain(title);
    }
    expect(mail.text).toContain('3 日内到期 5 件，列前 3');
    expect(mail.text).not.toContain('第四件不列');
    expect(mail.text).toContain('本周新增 34 件，列前 3');
  });

  it('prints three hundred overdue at most, the most late, and says where the rest stand', () => {
    const one = (n: number) => overdue(302 - n, item(`0520-${n}`, `油烟 ${n} 号`));
    const many = { ...street, overdue: Array.from({ length: 301 }, (_, n) => one(n)) };
    const { text, html, subject } = renderWeeklyDigest(many);
    expect(subject).toContain('逾期 301 件');
    expect(text).toContain('油烟 299 号');
    expect(text).not.toContain('油烟 300 号');
    for (const words of [text, html]) expect(words).toContain('另有 1 件逾期更短，全部见附件“逾期清单”。');
    expect(renderWeeklyDigest({ ...many, overdue: many.overdue.slice(1) }).text).not.toContain('另有');
  });

  it('prints what is zero', () => {
    const { text, html } = renderWeeklyDigest(quiet);
    for (const words of [
      '逾期 0（上周 —）',
      '已逾期 0 件',
      '3 日内到期 0 件',
      '节点已过 0 件',
      '未签收 0 件',
      '退回待处理 0 件',
      '本周办结 0 件',
    ]) {
      expect(text).toContain(words);
    }
    expect(html.match(/>0<\/b>/g)).toHaveLength(5);
    expect(html).toContain('打开案件台账');
  });

  it('prints every street, with 无逾期 for the good ones', () => {
    const { text } = renderWeeklyDigest(street);
    expect(text).toMatch(/梧桐街道 +■ 4 件 +\+1 +8 天 +94\.1%/);
    expect(text).toMatch(/枫桥街道 +■ 2 件 +\u22123 +6 天 +93\.0%/);
    expect(text).toContain('较上周减少最多：枫桥街道（\u22123），增加最多：梧桐街道（+1）。');
    expect(text).toMatch(/松林镇 +无逾期 +— +— +—/);
  });

  it.each([
    ['street', street],
    ['district', district],
    ['quiet', quiet],
  ])('keeps the text of the %s digest within 72 columns but for links', (_, model) => {
    const lines = renderWeeklyDigest(model)
      .text.split('\n')
      .filter((line) => !/^ *https?:/.test(line));
    const wide = lines.filter((line) => line.replace(/[^\u0020-\u007e]/gu, '**').length > 72);
    expect(wide).toEqual([]);
  });

  it('gives the same mail for the same model', () => {
    expect(renderWeeklyDigest(street)).toEqual(renderWeeklyDigest(structuredClone(street)));
  });
});
