import { at, day, endOf } from '../../../kernel/day.js';
import type { DispatchMailItem, DispatchMailModel } from './dispatch-mail.model.js';
import { renderDispatchMail } from './render-dispatch-mail.js';

const LINK = 'http://duban.example/dispatch-rounds/form';

const item = (title: string, more: Partial<DispatchMailItem> = {}): DispatchMailItem => ({
  title,
  unitName: '梧桐街道',
  month: '2026-05',
  dueOn: day('2026-05-28'),
  late: false,
  light: {
    colour: 'yellow',
    hollow: false,
    remaining: { unit: 'working-day', amount: 3 },
    overdue: null,
    dueAt: endOf(more.dueOn ?? day('2026-05-28')),
    tentative: false,
  },
  next: null,
  ...more,
});
const letter = (items: DispatchMailItem[], more: Partial<DispatchMailModel> = {}) =>
  renderDispatchMail({
    recipientName: '刘畅',
    asOf: at(day('2026-05-25'), '09:05'),
    items,
    tone: 'opened',
    link: LINK,
    endsOn: day('2026-06-17'),
    why: { because: '梧桐街道是这些任务的牵头单位', rule: '月调度' },
    ...more,
  });
/** Without the breaks of its lines. */
const said = ({ text }: { text: string }): string => text.replace(/\n\s*/g, '');

describe('the letter of the monthly round', () => {
  it('says who, what and until when, and holds one link', () => {
    const mail = letter([item('ZG-2026-001 雨污混接'), item('ZG-2026-002 油烟')]);
    expect(mail.subject).toBe('【月调度填报】梧桐街道 5 月待填报 2 项(5 月 28 日前)');
    expect(said(mail)).toContain('刘畅：梧桐街道 5 月份月调度待填报 2 项。请在 5 月 28 日前填报，');
    expect(said(mail)).toContain('已报的不再提醒；6 月 17 日后不再收。');
    expect(mail.text.split(LINK)).toHaveLength(2);
    expect(mail.html.split(LINK)).toHaveLength(2);
  });

  it('does not ask for a day that is over', () => {
    const late = letter([item('ZG-2026-001 雨污混接', { late: true })], {
      tone: 'remind',
      asOf: at(day('2026-06-02'), '10:00'),
    });
    expect(late.subject).toBe('【月调度催报】梧桐街道 5 月逾期未报 1 项(应于 5 月 28 日前)');
    expect(said(late)).toContain('逾期未报 1 项。请尽快填报，');
    expect(said(late)).toContain('应于 5 月 28 日前报');
    expect(said(late)).not.toContain('请在');
  });

  it('asks for each of two rounds by its own day', () => {
    const june = item('ZG-2026-003 泵站', { month: '2026-06', dueOn: day('2026-06-28') });
    const both = letter([june, item('ZG-2026-001 雨污混接', { late: true })], {
      tone: 'remind',
      asOf: at(day('2026-06-26'), '10:00'),
    });
    expect(both.subject).toBe('【月调度催报】梧桐街道 5 月、6 月逾期未报 1 项,待填报 1 项(6 月 28 日前)');
    expect(said(both)).toContain('逾期的请尽快填报，其余请在 6 月 28 日前填报');
    expect(said(both)).toContain('6 月 · 6 月 28 日前报');
  });

  it('names the year of a month of another one', () => {
    const { subject } = letter([item('ZG-2026-001 雨污混接', { month: '2025-12' })], {
      asOf: at(day('2026-01-05'), '09:00'),
    });
    expect(subject).toContain('2025 年 12 月待填报 1 项');
  });

  it('tells a mailbox what its link is good for, and greets nobody', () => {
    const mail = letter([item('ZG-2026-009 泵站', { unitName: '区水投公司' })], {
      recipientName: null,
      tone: 'link',
    });
    expect(said(mail)).toContain('区水投公司 5 月份月调度待填报 1 项');
    expect(said(mail)).toContain('提交一次后失效，最晚 6 月 17 日止');
    expect(said(mail)).not.toContain('：区水投公司');
  });

  it('is not written about nothing', () => {
    expect(() => letter([])).toThrow(RangeError);
  });
});
