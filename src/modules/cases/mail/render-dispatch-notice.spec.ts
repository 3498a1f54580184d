import { at, day, endOf } from '../../../kernel/day.js';
import type { DispatchNoticeModel, DispatchedMailItem } from './dispatch-notice.model.js';
import { renderDispatchNotice } from './render-dispatch-notice.js';

const sign = { stepName: '签收', dueAt: at(day('2026-05-21'), '10:40'), tentative: false };
const reply = { stepName: '情况答复', dueAt: endOf(day('2026-05-23')), tentative: false };
const rectify = { stepName: '整改办结', dueAt: endOf(day('2026-06-03')), tentative: true };

function dispatched(
  shortNumber: string,
  title: string,
  more: Partial<DispatchedMailItem> = {},
): DispatchedMailItem {
  return {
    title,
    shortNumber,
    isKeyCase: false,
    light: {
      colour: 'yellow',
      hollow: false,
      remaining: { unit: 'day', amount: 1 },
      overdue: null,
      dueAt: sign.dueAt,
      tentative: false,
    },
    leadUnitName: '区水务局',
    ownerName: null,
    link: `https://duban.example/cases/${shortNumber}`,
    role: 'LEAD',
    assistUnitNames: [],
    limits: [sign, reply, rectify],
    ...more,
  };
}

const model: DispatchNoticeModel = {
  unitName: '梧桐街道',
  recipientName: null,
  campaignName: '示例区环保督察交办',
  batchLabel: '第 24 批',
  dispatchedAt: at(day('2026-05-20'), '10:40'),
  dispatchedBy: '林岚',
  cases: [
    dispatched('0519-0004', '梧桐里雨水口污水外溢', {
      isKeyCase: true,
      assistUnitNames: ['区住建局', '区综合执法局'],
    }),
    dispatched('0519-0019', '青石巷餐饮油烟', { role: 'ASSIST' }),
  ],
  link: 'https://duban.example/cases?state=dispatched',
  why: { because: '这是梧桐街道的值班邮箱', rule: '交办后立即通知' },
};

/** Without line breaks and spaces: what is said, wherever a line ends. */
function joined(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('renderDispatchNotice', () => {
  it('carries unit and counts in the subject', () => {
    expect(renderDispatchNotice(model).subject).toBe(
      '【交办通知】梧桐街道 新交办 2 件,重点 1 件(5 月 20 日)',
    );
    const plain = { ...model, cases: [dispatched('0519-0004', '梧桐里')] };
    expect(renderDispatchNotice(plain).subject).toBe('【交办通知】梧桐街道 新交办 1 件(5 月 20 日)');
  });

  it('says first what came, the earliest limit and what to do', () => {
    expect(renderDispatchNotice(model).text.split('\n\n')[1]?.replaceAll('\n', '')).toBe(
      '梧桐街道新收到 2 件交办，其中重点 1 件。最早的期限是签收 5/21 10:40；请先签收，属地或职能不符的请及时退回。',
    );
  });

  it('says for each case who leads, who assists, the part of this unit and every limit', () => {
    const { text } = renderDispatchNotice(model);
    expect(joined(text)).toContain(
      joined(
        '*0519-0004 重点 · 主办 区水务局 · 协办 区住建局、区综合执法局 · 签收 5/21 10:40 · 情况答复 5/23 周六 24:00 · 整改办结 6/3 24:00（暂定，按 2026 年日历未公布估算）',
      ),
    );
    expect(joined(text)).toContain(joined('0519-0019 · 主办 区水务局 · 本单位协办 · 签收'));
  });

  it('names who dispatched and when the clock began', () => {
    const { text } = renderDispatchNotice(model);
    expect(text).toContain('林岚 于 5 月 20 日 10:40 交办，期限从交办时起算。');
    expect(text).toContain('去签收 2 件：\nhttps://duban.example/cases?state=dispatched');
  });

  it('never cuts the list and refuses to be a mail about nothing', () => {
    const cases = Array.from({ length: 60 }, (_, index) =>
      dispatched(`0519-${1000 + index}`, `交办案件${1000 + index}`),
    );
    const { html, text } = renderDispatchNotice({ ...model, cases });
    for (const { title } of cases) expect([html.includes(title), text.includes(title)]).toEqual([true, true]);
    expect(() => renderDispatchNotice({ ...model, cases: [] })).toThrow(RangeError);
  });

  it('keeps the text within 72 columns but for links', () => {
    const lines = renderDispatchNotice(model)
      .text.split('\n')
      .filter((line) => !/^ *https?:/.test(line));
    expect(lines.filter((line) => line.replace(/[^\u0020-\u007e]/gu, '**').length > 72)).toEqual([]);
  });
});
