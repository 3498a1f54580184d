import { addDays, at, day, endOf } from '../../../kernel/day.js';
import type { CaseMailItem, MailLight } from '../../notices/index.js';
import { renderMorningRollup } from './render-morning-rollup.js';
import type { MorningRollupModel } from './rollup-mail.model.js';

const today = day('2026-05-20');

function item(
  shortNumber: string,
  title: string,
  light: Partial<MailLight>,
  leadUnitName: string | null = null,
): CaseMailItem {
  const whole: MailLight = {
    colour: 'red',
    hollow: false,
    remaining: null,
    overdue: null,
    dueAt: null,
    tentative: false,
    ...light,
  };
  const link = `https://duban.example/cases/${shortNumber}`;
  return { title, shortNumber, isKeyCase: false, light: whole, leadUnitName, ownerName: '刘畅', link };
}

const model: MorningRollupModel = {
  unitName: '梧桐街道',
  recipientName: '刘畅',
  asOf: at(today, '08:00'),
  dueSoonDays: 3,
  lights: {
    overdue: { now: 3, before: 2 },
    dueToday: { now: 2, before: 3 },
    dueSoon: { now: 6, before: 4 },
    inTime: { now: 25, before: 28 },
  },
  since: addDays(today, -1),
  opened: 5,
  closed: 6,
  states: [
    { name: '待签收', now: 2, before: 1, lastWeek: 2 },
    { name: '整改中', now: 27, before: 29, lastWeek: 23 },
    { name: '已上报待核查', now: 7, before: 6, lastWeek: 5 },
    { name: '阶段性办结（跟踪）', now: 15, before: 15, lastWeek: 12 },
    { name: '已办结（累计）', now: 97, before: 91, lastWeek: null },
  ],
  first: [
    item(
      '0506-0009',
      '青石巷 18 号“老灶台”火锅店油烟',
      { overdue: { unit: 'day', amount: 3 } },
      '区综合执法局',
    ),
    item('0508-0007', '梧桐里农贸市场污水外溢', { overdue: { unit: 'day', amount: 1 } }, '区水务局'),
    item('0508-0015', '梧桐东路废品站焚烧异味', { overdue: { unit: 'day', amount: 1 } }),
    item('0509-0006', '青石巷餐饮集中区噪声', { colour: 'orange', dueAt: at(today, '18:00') }),
    item('0509-0017', '梧桐里二期渣土车带泥', { colour: 'orange', dueAt: endOf(today) }),
    item('0510-0001', '第六件不列', { colour: 'yellow', remaining: { unit: 'day', amount: 1 } }),
  ],
  trend: [31, 28, 36, 40, 33, 29, 36].map((open, index) => ({
    on: addDays(today, index - 6),
    open,
    overdue: index % 4,
  })),
  link: 'https://duban.example/cases?mine=1',
  why: { because: '您是梧桐街道联络人', rule: '每个工作日 08:10' },
};

const quiet: MorningRollupModel = {
  ...model,
  recipientName: null,
  lights: {
    overdue: { now: 0, before: null },
    dueToday: { now: 0, before: null },
    dueSoon: { now: 0, before: null },
    inTime: { now: 0, before: null },
  },
  first: [],
};

describe('renderMorningRollup', () => {
  it('carries the counts in the subject', () => {
    expect(renderMorningRollup(model).subject).toBe(
      '【今日督办】梧桐街道 今日到期 2 件,逾期 3 件(5 月 20 日)',
    );
    expect(renderMorningRollup(quiet).subject).toBe('【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 20 日)');
    expect(renderMorningRollup({ ...model, unitName: 'x\nBcc: y' }).subject).not.toContain('\n');
  });

  it('compares the lights with yesterday and the states with yesterday and last week', () => {
    const { text } = renderMorningRollup(model);
    expect(text).toContain(
      '■ 逾期 3（较昨日 +1）\n◆ 今日到期 2（较昨日 \u22121）\n▲ 3 日内 6（较昨日 +2）\n● 正常 25（较昨日 \u22123）',
    );
    expect(text).toMatch(/待签收 +2 +\+1 +0/);
    expect(text).toMatch(/整改中 +27 +\u22122 +\+4/);
    expect(text).toMatch(/已办结（累计） +97 +\+6 +—/);
  });

  it('prints at most five cases, each with its light and its link', () => {
    const { text, html } = renderMorningRollup(model);
    expect(text).toContain('◆ 今日 18:00  青石巷餐饮集中区噪声');
    expect(text).toContain(
      '◆ 今日 24:00  梧桐里二期渣土车带泥\n    0509-0017 · 承办 刘畅\n    https://duban.example/cases/0509-0017',
    );
    expect(html).not.toContain('第六件不列');
    expect(html.match(/<td width="92"/g)).toHaveLength(5);
  });

  it('prints zeros and says so when nothing burns', () => {
    const { text } = renderMorningRollup(quiet);
    expect(text).toContain('今天 0 件到期，无逾期。昨天办结 6 件，新增 5 件。');
    expect(text).toContain('■ 逾期 0（较昨日 —）');
    expect(text).toContain('今天先办 0 件\n-------------\n\n没有逾期和临期的案件');
  });

  it.each(['html', 'text'] as const)('keeps the order of the blocks in the %s part', (part) => {
    const all = renderMorningRollup(model)[part];
    const body = all.slice(all.indexOf('5 月 20 日 08:00'));
    const words = [
      '件到期',
      '较昨日 +1',
      '待签收',
      '今天先办',
      '近 7 日在办',
      '打开我的案件',
      '事后不变',
      '您收到本信',
    ];
    const found = words.map((one) => body.indexOf(one));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });

  it('names every figure of the trend', () => {
    const label = '5/14 31 件，5/15 28 件，5/16 36 件，5/17 40 件，5/18 33 件，5/19 29 件，5/20 36 件';
    expect(renderMorningRollup(model).html).toContain(`aria-label="${label}"`);
  });

  it('keeps the text within 72 columns but for links', () => {
    const lines = renderMorningRollup(model)
      .text.split('\n')
      .filter((line) => !/^ *https?:/.test(line));
    expect(lines.filter((line) => line.replace(/[^\u0020-\u007e]/gu, '**').length > 72)).toEqual([]);
  });
});
