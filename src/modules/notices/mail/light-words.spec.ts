import { at, day, endOf } from '../../../kernel/day.js';
import { guessedWords, lightMark, spanWords, unsignedMark, type MailLight } from './light-words.js';

const base: MailLight = {
  colour: 'green',
  hollow: false,
  remaining: null,
  overdue: null,
  dueAt: endOf(day('2026-05-20')),
  tentative: false,
};

describe('lightMark', () => {
  it.each<[Partial<MailLight>, string]>([
    [{ colour: 'red', overdue: { unit: 'day', amount: 8 } }, '■ 逾期 8 天'],
    [{ colour: 'red', overdue: { unit: 'working-day', amount: 2 } }, '■ 逾期 2 个工作日'],
    [{ colour: 'red', overdue: { unit: 'minute', amount: 200 } }, '■ 逾期 3 小时 20 分'],
    [{ colour: 'orange', dueAt: at(day('2026-05-20'), '18:00') }, '◆ 今日 18:00'],
    [{ colour: 'orange', remaining: { unit: 'minute', amount: 260 } }, '◆ 今日 24:00'],
    [{ colour: 'yellow', remaining: { unit: 'day', amount: 1 } }, '▲ 剩 1 天'],
    [{ colour: 'yellow', remaining: { unit: 'minute', amount: 1200 } }, '▲ 5/20 24:00'],
    [
      { colour: 'green', remaining: { unit: 'working-day', amount: 9 }, tentative: true },
      '● 剩 9 个工作日 暂定',
    ],
    [{ colour: 'red', hollow: true, overdue: { unit: 'day', amount: 5 } }, '□ 过期 5 天'],
    [{ colour: 'yellow', hollow: true, remaining: { unit: 'day', amount: 9 } }, '△ 剩 9 天'],
    [{ colour: 'none', dueAt: null, tentative: true }, '○ 未起算'],
  ])('%j reads %s', (light, words) => {
    const mark = lightMark({ ...base, ...light });
    expect(`${mark.glyph} ${mark.words}`).toBe(words);
  });

  it('says short spans in minutes and whole hours without them', () => {
    expect(spanWords({ unit: 'minute', amount: 20 })).toBe('20 分');
    expect(spanWords({ unit: 'minute', amount: 240 })).toBe('4 小时');
  });
});

describe('guessedWords', () => {
  it('names the year that the date falls in, midnight still being the day before', () => {
    const tentative = { ...base, tentative: true };
    expect(guessedWords({ ...tentative, dueAt: endOf(day('2027-01-08')) })).toBe('按 2027 年日历未公布估算');
    expect(guessedWords({ ...tentative, dueAt: endOf(day('2026-12-31')) })).toBe('按 2026 年日历未公布估算');
  });

  it('is silent where all days are known or nothing is due', () => {
    expect(guessedWords(base)).toBeNull();
    expect(guessedWords({ ...base, tentative: true, dueAt: null })).toBeNull();
  });
});

describe('unsignedMark', () => {
  it.each([
    [180, false, '○ 未签 3 时'],
    [47 * 60 + 59, true, '■ 未签 47 时'],
    [48 * 60, true, '■ 未签 2 天'],
    [-1, false, '○ 未签 0 时'],
  ])('%d minutes, late %s: %s', (minutes, late, words) => {
    const mark = unsignedMark(minutes, late);
    expect(`${mark.glyph} ${mark.words}`).toBe(words);
  });
});
