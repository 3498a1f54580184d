import { at, day, endOf } from '../../../kernel/day.js';
import type { MovedMailItem, MovesMailModel } from './moves-mail.model.js';
import { renderMovesMail } from './render-moves-mail.js';

const item = (title: string, dueOn: string, more: Partial<MovedMailItem> = {}): MovedMailItem => ({
  title,
  shortNumber: '0519-0019',
  isKeyCase: false,
  light: {
    colour: 'green',
    hollow: false,
    remaining: { unit: 'working-day', amount: 5 },
    overdue: null,
    dueAt: endOf(day(dueOn)),
    tentative: false,
  },
  leadUnitName: '梧桐街道',
  ownerName: null,
  link: `https://duban.example/cases/${title}`,
  moves: [{ stepName: '整改办结', fromAt: endOf(day('2026-05-25')), toAt: endOf(day(dueOn)) }],
  ...more,
});

const model: MovesMailModel = {
  unitName: '梧桐街道',
  recipientName: '吴岭',
  at: at(day('2026-05-20'), '09:00'),
  byName: '陈立',
  source: '示例区政府办公室通知〔2026〕3号',
  note: '区庆放假',
  cases: [item('后到期', '2026-05-28'), item('先到期', '2026-05-26')],
  link: 'https://duban.example/cases?view=open',
  why: { because: '您是梧桐街道负责人', rule: '日历变动即通知' },
};
const said = (more: Partial<MovesMailModel> = {}): string =>
  renderMovesMail({ ...model, ...more }).text.replace(/\s+/g, '');

describe('the mail about dates that moved with the calendar', () => {
  it('counts cases and dates, and says which notice and who', () => {
    const first = item('先到期', '2026-05-26');
    const both = {
      ...first,
      moves: [...first.moves, { ...first.moves[0]!, stepName: '整改办结（内部时限）' }],
    };
    const mail = renderMovesMail({ ...model, cases: [item('后到期', '2026-05-28'), both] });
    expect(mail.subject).toBe('【期限变动】梧桐街道 2 件的 3 个期限随日历变动');
    expect(said()).toContain('依据：示例区政府办公室通知〔2026〕3号。陈立于5月20日09:00改日历：区庆放假');
    expect(said()).toContain('您收到本信，因为您是梧桐街道负责人');
  });

  it('names each date old and new, the earliest first', () => {
    const text = said();
    expect(text).toContain('整改办结5/2524:00→5/2624:00');
    expect(text.indexOf('先到期')).toBeLessThan(text.indexOf('后到期'));
  });

  it('opens the one case, and leaves out the name of a duty mailbox', () => {
    expect(said({ cases: [item('先到期', '2026-05-26')] })).toContain('打开这1件');
    expect(said({ recipientName: null })).not.toContain('吴岭');
  });
});
