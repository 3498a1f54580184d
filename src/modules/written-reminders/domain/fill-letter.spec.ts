import { day } from '../../../kernel/day.js';
import { instant } from '../../../kernel/instant.js';
import {
  changeInWords,
  fillLetter,
  periodWords,
  PLACEHOLDERS,
  unknownPlaceholders,
  type LetterFigures,
} from './fill-letter.js';
import { PROPOSED_LETTER } from './letter-template.js';
import { periodBefore } from './period.js';

const FIGURES: LetterFigures = {
  campaign: '第三轮中央督察',
  street: '梧桐街道',
  from: day('2026-05-01'),
  to: day('2026-05-31'),
  place: 1,
  streets: 18,
  cases: 12,
  total: 60,
  media: [
    { medium: 'AIR', cases: 9 },
    { medium: 'NOISE', cases: 5 },
  ],
  repeats: 3,
  overdue: 2,
  before: 8,
  asOf: instant('2026-06-01T01:00:00.000Z'),
};

describe('the text of a letter', () => {
  it('fills every placeholder of the proposed words, and leaves none open', () => {
    const text = fillLetter(PROPOSED_LETTER.body, FIGURES);
    expect(text).not.toMatch(/[{}]/);
    expect(text).toContain('2026年5月1日至5月31日');
    expect(text).toContain('梧桐街道12件，占20.0%');
    expect(text).toContain('增加4件（50.0%）');
    expect(text).toContain('大气9件、噪声5件（一件涉及多种类型的分别统计）');
    expect(text).toContain('2026年6月1日 09:00');
  });

  it('has something to say for each name that it offers', () => {
    for (const name of PLACEHOLDERS) expect(fillLetter(`{${name}}`, FIGURES)).not.toBe(`{${name}}`);
    expect(fillLetter('{periodBefore}{before}件', FIGURES)).toBe('2026年3月31日至4月30日8件');
  });

  it('names what it cannot fill, also what every object has', () => {
    expect(unknownPlaceholders('{street}{phone}{toString}{phone}{}')).toEqual(['phone', 'toString', '']);
    expect(fillLetter('{toString}', FIGURES)).toBe('{toString}');
    expect(unknownPlaceholders(PROPOSED_LETTER.body)).toEqual([]);
  });

  it('says no kinds where none were entered', () => {
    expect(fillLetter('{types}', { ...FIGURES, media: [] })).toBe('未注明类型');
  });

  it.each([
    [5, 5, '持平'],
    [0, 0, '持平'],
    [3, 0, '增加3件'],
    [6, 4, '增加2件（50.0%）'],
    [1, 3, '减少2件（66.7%）'],
  ])('%i after %i: %s', (now, before, words) => expect(changeInWords(now, before)).toBe(words));
});

describe('the period', () => {
  const period = (from: string, to: string) => ({ from: day(from), to: day(to) });

  it('is compared with as many days before it', () => {
    expect(periodBefore(period('2026-05-11', '2026-05-17'))).toEqual(period('2026-05-04', '2026-05-10'));
    expect(periodBefore(period('2026-03-01', '2026-03-01'))).toEqual(period('2026-02-28', '2026-02-28'));
    expect(periodBefore(period('2026-01-01', '2026-01-31'))).toEqual(period('2025-12-01', '2025-12-31'));
  });

  it('is said with its years where they differ, and a single day once', () => {
    expect(periodWords(period('2025-12-20', '2026-01-10'))).toBe('2025年12月20日至2026年1月10日');
    expect(periodWords(period('2026-05-11', '2026-05-11'))).toBe('2026年5月11日');
  });
});
