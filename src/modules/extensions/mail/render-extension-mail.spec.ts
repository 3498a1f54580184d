import { at, day } from '../../../kernel/day.js';
import type { ExtensionMailModel } from './extension-mail.model.js';
import { renderExtensionMail } from './render-extension-mail.js';

const model: ExtensionMailModel = {
  kind: 'asked',
  recipientName: '陈立',
  item: {
    title: '青石巷餐饮油烟',
    shortNumber: '0519-0019',
    isKeyCase: false,
    light: { colour: 'yellow', hollow: false, remaining: null, overdue: null, dueAt: null, tentative: false },
    leadUnitName: '梧桐街道',
    ownerName: null,
    link: 'https://duban.example/cases/1',
  },
  unitName: '梧桐街道',
  stepName: '整改办结',
  fromOn: day('2026-05-25'),
  toOn: day('2026-05-29'),
  late: false,
  byName: '刘畅',
  at: at(day('2026-05-20'), '09:00'),
  link: 'https://duban.example/extensions',
  why: { because: '延期由区迎检办批复', rule: '申请延期即通知' },
};
const said = (more: Partial<ExtensionMailModel>): string =>
  renderExtensionMail({ ...model, ...more }).text.replace(/\s+/g, '');

describe('the mail about an extension', () => {
  it('asks with both days, says that the clock runs on, and that it is late', () => {
    expect(renderExtensionMail(model).subject).toBe('【申请延期】青石巷餐饮油烟 整改办结 5/25 → 5/29');
    expect(said({})).toContain('梧桐街道申请把整改办结期限由5月25日延到5月29日，批复前仍按原期限计时。');
    expect(said({ late: true })).toContain('梧桐街道逾期后申请把');
    expect(said({})).toContain('去批复1份申请');
  });

  it('tells the unit the new day, or that the old one stands', () => {
    expect(said({ kind: 'approved' })).toContain('由5月25日延到5月29日，提醒和亮灯都按新期限。');
    const refused = renderExtensionMail({ ...model, kind: 'refused' });
    expect(refused.subject).toBe('【延期未同意】青石巷餐饮油烟 整改办结 仍为 5/25');
    expect(refused.text).not.toContain('5/29');
  });
});
