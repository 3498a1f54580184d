import { at, day } from '../../../kernel/day.js';
import { renderSlipMail, renderWithdrawnSlipMail } from './render-slip-mail.js';
import type { SlipMailItem } from './slip-mail.model.js';

const found = {
  title: '青石巷火锅店油烟',
  shortNumber: '0511-0007',
  isKeyCase: false,
  light: {
    colour: 'red' as const,
    hollow: false,
    remaining: null,
    overdue: null,
    dueAt: null,
    tentative: false,
  },
  leadUnitName: '梧桐街道',
  ownerName: null,
  link: 'http://duban.example/cases/1',
  found: '整改办结逾期 5 个工作日',
};
const slip = (colour: SlipMailItem['colour'], points: number): SlipMailItem => ({
  colour,
  number: `督〔2026〕${colour}字1号`,
  receiptBy: '5 月 12 日',
  points,
  cases: [found],
});
const model = {
  recipientName: '吴岭',
  unitName: '梧桐街道',
  byName: '陈立',
  at: at(day('2026-05-11'), '09:00'),
  link: 'http://duban.example/colour-slips',
  why: { because: '您是梧桐街道负责人', rule: '发督办单即通知' },
};

describe('the letter with slips', () => {
  it('names all slips of one press, the sharpest first, with points, cases and the day for the receipt', () => {
    const { subject, text, html } = renderSlipMail({ ...model, slips: [slip('blue', 0), slip('red', 2)] });
    expect(subject).toBe('【三色督办单】梧桐街道 红单 1 份、蓝单 1 份，请签收');
    for (const words of [
      '吴岭：',
      '2 份督办单',
      '共扣 2 分',
      '5 月 12 日前签收 · 扣 2 分',
      '整改办结逾期 5 个工作日',
      '签收 2 份督办单',
    ])
      expect(text).toContain(words);
    expect(html).toContain('http://duban.example/colour-slips');
  });

  it('says nothing of points where there are none', () => {
    expect(renderSlipMail({ ...model, slips: [slip('blue', 0)] }).text).not.toContain('扣');
    expect(() => renderSlipMail({ ...model, slips: [] })).toThrow(RangeError);
  });

  it('tells of a withdrawal, and not why in the mail', () => {
    const { subject, text } = renderWithdrawnSlipMail({
      ...model,
      number: '督〔2026〕红字1号',
      colour: 'red',
    });
    expect(subject).toBe('【督办单撤销】梧桐街道 督〔2026〕红字1号');
    expect(text).toContain('不再计分');
  });
});
