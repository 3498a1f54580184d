import { at, day, endOf } from '../../../kernel/day.js';
import type { MailLight } from '../../notices/index.js';
import type { ReminderMailItem, RemindersModel } from './reminder-mail.model.js';
import { renderReminders } from './render-reminders.js';

function item(
  shortNumber: string,
  title: string,
  light: Partial<MailLight>,
  more: Partial<ReminderMailItem> = {},
): ReminderMailItem {
  return {
    title,
    shortNumber,
    isKeyCase: false,
    light: {
      colour: 'yellow',
      hollow: false,
      remaining: null,
      overdue: null,
      dueAt: null,
      tentative: false,
      ...light,
    },
    leadUnitName: '区水务局',
    ownerName: '赵楠',
    link: `https://duban.example/cases/${shortNumber}`,
    stepName: '整改办结',
    remindedTimes: 0,
    escalation: null,
    ...more,
  };
}

const late = (days: number) => ({
  colour: 'red' as const,
  overdue: { unit: 'working-day' as const, amount: days },
});

const model: RemindersModel = {
  recipientName: '刘畅',
  asOf: at(day('2026-05-20'), '09:00'),
  calls: [],
  papers: [],
  overdue: [
    item(
      '0508-0007',
      '梧桐里农贸市场污水外溢',
      { ...late(1), dueAt: endOf(day('2026-05-19')) },
      { remindedTimes: 2, isKeyCase: true },
    ),
    item(
      '0506-0009',
      '青石巷 18 号“老灶台”火锅店油烟',
      { ...late(2), dueAt: endOf(day('2026-05-16')) },
      { remindedTimes: 3, escalation: '承办人未办，升级至单位负责人' },
    ),
  ],
  dueToday: [
    item(
      '0509-0006',
      '青石巷餐饮集中区噪声',
      { colour: 'orange', dueAt: at(day('2026-05-20'), '18:00') },
      { stepName: '情况答复' },
    ),
  ],
  dueSoon: [
    item('0515-0002', '青石小区 3 栋水泵低频噪声', {
      remaining: { unit: 'day', amount: 3 },
      dueAt: endOf(day('2026-05-23')),
    }),
  ],
  unsigned: [
    item(
      '0519-0019',
      '青石巷餐饮油烟',
      { colour: 'orange', dueAt: at(day('2026-05-20'), '10:40') },
      { stepName: '签收' },
    ),
  ],
  link: 'https://duban.example/cases?mine=1',
  why: { because: '您是以上案件的承办人', rule: '到期前 3 天起每个工作日提醒' },
};

const onlyUnsigned: RemindersModel = { ...model, overdue: [], dueToday: [], dueSoon: [] };

/** Without line breaks and spaces: what is said, wherever a line ends. */
function joined(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('renderReminders', () => {
  it('bundles everything of one person into one mail, kinds in fixed order', () => {
    const { text } = renderReminders(model);
    const words = [
      '已逾期 2 件\n',
      '今日到期 1 件\n',
      '即将到期 1 件\n',
      '未签收 1 件\n',
      '打开这 5 件',
      '您收到本信',
    ];
    const found = words.map((one) => text.indexOf(one));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });

  it('carries the counts in the subject, without the kinds that are empty', () => {
    expect(renderReminders(model).subject).toBe(
      '【督办提醒】已逾期 2 件,今日到期 1 件,即将到期 1 件,未签收 1 件(5 月 20 日)',
    );
    expect(renderReminders(onlyUnsigned).subject).toBe('【督办提醒】未签收 1 件(5 月 20 日)');
  });

  it('says step, limit, times reminded and why it was escalated, longest overdue first', () => {
    const { text } = renderReminders(model);
    expect(text).toContain('■ 逾期 2 个工作日  青石巷 18 号“老灶台”火锅店油烟\n');
    expect(joined(text)).toContain(
      joined(
        '0506-0009 · 主办 区水务局 · 承办 赵楠 · 整改办结期限 5/16 周六 24:00 · 已催 3 次 · 承办人未办，升级至单位负责人',
      ),
    );
    expect(text.indexOf('0506-0009')).toBeLessThan(text.indexOf('0508-0007'));
    expect(text).toContain('情况答复期限 5/20 18:00');
    expect(joined(text)).toContain(joined('请先办：青石巷 18 号“老灶台”火锅店油烟。'));
  });

  it('prints zero for an empty kind and no heading over nothing', () => {
    const { text } = renderReminders(onlyUnsigned);
    expect(text).toMatch(/^■ 已逾期 0$/m);
    expect(text).not.toContain('已逾期 0 件');
  });

  it('never cuts a list', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      item(`0501-${1000 + index}`, `逾期案件${1000 + index}`, late(1)),
    );
    const { html, text } = renderReminders({ ...model, overdue: many });
    for (const { title } of many) expect([html.includes(title), text.includes(title)]).toEqual([true, true]);
  });

  it('refuses to be a mail about nothing', () => {
    expect(() => renderReminders({ ...onlyUnsigned, unsigned: [] })).toThrow(RangeError);
  });

  it('escapes titles and keeps the text within 72 columns but for links', () => {
    const title = '<img src=x onerror=alert(1)>'.repeat(6);
    const { html, text } = renderReminders({ ...model, dueSoon: [item('0515-0002', title, {})] });
    expect(html).not.toContain('<img');
    const lines = text.split('\n').filter((line) => !/^ *https?:/.test(line));
    expect(lines.filter((line) => line.replace(/[^\u0020-\u007e]/gu, '**').length > 72)).toEqual([]);
  });
});
