import { at, day, endOf } from '../../../kernel/day.js';
import { renderUrgeNotice } from './render-urge-notice.js';
import type { UrgedMailItem, UrgeNoticeModel } from './urge-notice.model.js';

const urged = (shortNumber: string, title: string, urgedTimes: number): UrgedMailItem => ({
  title,
  shortNumber,
  isKeyCase: false,
  light: {
    colour: 'red',
    hollow: false,
    remaining: null,
    overdue: { unit: 'day', amount: 2 },
    dueAt: endOf(day('2026-05-18')),
    tentative: false,
  },
  leadUnitName: '梧桐街道',
  ownerName: null,
  link: `https://duban.example/cases/${shortNumber}`,
  stepName: '情况答复',
  urgedTimes,
});
const model: UrgeNoticeModel = {
  unitName: '梧桐街道',
  recipientName: '刘畅',
  urgedAt: at(day('2026-05-20'), '10:40'),
  urgedBy: '周敏',
  words: '请今天 17:00 前报进展。',
  cases: [urged('0511-0007', '青石巷油烟', 1), urged('0511-0009', '柳荫路噪声', 3)],
  link: 'https://duban.example/cases?view=open',
  why: { because: '梧桐街道是这些案件的主办单位', rule: '催办即通知' },
};
const joined = (text: string): string => text.replace(/\s+/g, '');

describe('renderUrgeNotice', () => {
  it('says who urges, on how many, the words, and of each case its limit and how often', () => {
    const { subject, text } = renderUrgeNotice(model);
    expect(subject).toBe('【催办】梧桐街道 2 件(5 月 20 日)');
    expect(joined(text)).toContain(joined('刘畅：周敏催办 2 件，都由梧桐街道主办。'));
    expect(joined(text)).toContain(joined('催办意见：请今天 17:00 前报进展。'));
    expect(joined(text)).toContain(joined('情况答复期限 5/18 24:00 · 第 3 次催办'));
    expect(joined(text)).toContain(joined('周敏 于 5 月 20 日 10:40 催办，期限不变。'));
  });

  it('has no line for words that were not written, and is no mail about nothing', () => {
    expect(renderUrgeNotice({ ...model, words: null }).text).not.toContain('催办意见');
    expect(() => renderUrgeNotice({ ...model, cases: [] })).toThrow(RangeError);
  });
});
