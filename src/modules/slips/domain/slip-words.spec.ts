import { InvalidInputError } from '../../../kernel/errors.js';
import {
  fillBody,
  findPatternErrors,
  PROPOSED_WORDS,
  requireSoundWords,
  slipNumberOf,
  withTaskBodies,
} from './slip-words.js';

const codes = (pattern: string): string[] => findPatternErrors(pattern).map(({ code }) => code);

describe('the number of a slip', () => {
  it('names year, colour and serial', () => {
    expect(slipNumberOf(PROPOSED_WORDS.numberPattern, 'blue', 2026, 1)).toBe('督〔2026〕蓝字1号');
    expect(slipNumberOf('{colour}-{serial}/{year}', 'red', 2026, 12)).toBe('红-12/2026');
  });

  it('needs all three, apart from other figures', () => {
    expect(codes(PROPOSED_WORDS.numberPattern)).toEqual([]);
    expect(codes('督〔{year}〕{serial}号')).toEqual(['slip.pattern_part_missing']);
    for (const bad of [
      '{colour}{year}{serial}',
      '{colour}{serial}{year}',
      '{year}〕{colour}0{serial}',
      '{colour}{year}-{serial}1',
    ])
      expect([bad, codes(bad)]).toEqual([bad, ['slip.pattern_touching']]);
    expect(codes('{year}{colour}{serial}')).toEqual([]);
  });
});

describe('the words of a slip', () => {
  const facts = {
    unit: '梧桐街道',
    count: '2',
    reason: '{points}分',
    receiptBy: '5月12日',
    points: '0',
    issuedOn: '5月11日',
  };

  it('are filled in once, line by line', () => {
    expect(fillBody('{unit} {count} 件\n\n {reason} \n{receiptBy}前', facts)).toEqual([
      '梧桐街道 2 件',
      '{points}分',
      '5月12日前',
    ]);
  });

  it('refuse a placeholder that nothing fills', () => {
    expect(() => requireSoundWords(PROPOSED_WORDS)).not.toThrow();
    const fields = ['body', 'taskBody'] as const;
    for (const field of fields) {
      const blue = { ...PROPOSED_WORDS.colours.blue, [field]: '{unit}：{complainant}' };
      const words = { ...PROPOSED_WORDS, colours: { ...PROPOSED_WORDS.colours, blue } };
      expect(() => requireSoundWords(words)).toThrow(InvalidInputError);
    }
  });

  it('that were set before slips spoke of tasks get the proposed ones for them', () => {
    const { taskBody: _, ...yellow } = { ...PROPOSED_WORDS.colours.yellow, body: '{unit}：{reason}' };
    const stored = { ...PROPOSED_WORDS, colours: { ...PROPOSED_WORDS.colours, yellow } };
    expect(withTaskBodies(stored as typeof PROPOSED_WORDS).colours.yellow).toEqual({
      ...PROPOSED_WORDS.colours.yellow,
      body: '{unit}：{reason}',
    });
  });
});
