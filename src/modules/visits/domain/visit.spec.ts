import { isOver, wrongAnswers } from './visit.js';

const answers = { asked: 12, satisfied: 10, partly: 1, unsatisfied: 1 };

describe('the answers of people around', () => {
  it('may be fewer than those who were asked', () => {
    expect(wrongAnswers({ ...answers, satisfied: 3 })).toEqual([]);
    expect(wrongAnswers(answers)).toEqual([]);
  });

  it('are never more', () => {
    expect(wrongAnswers({ ...answers, asked: 11 })).toMatchObject([
      { field: 'asked', details: { answered: 12, asked: 11 } },
    ]);
  });
});

describe('a reading', () => {
  it('is over only above its limit', () => {
    const reading = { item: '夜间噪声', unit: 'dB(A)', value: 50 };
    expect(isOver({ ...reading, limit: 50 })).toBe(false);
    expect(isOver({ ...reading, limit: 49.9 })).toBe(true);
    expect(isOver({ ...reading, limit: null })).toBe(false);
  });
});
