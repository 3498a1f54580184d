import { readFileSync } from 'node:fs';
import { HISTORY_WORDS, historyWords } from './history-words.js';

describe('the words of the history in a case file', () => {
  it('are those of the screen, for every move that the screen can name', () => {
    const screen = readFileSync('web/src/shared/case/history-words.ts', 'utf8');
    const named = [...screen.matchAll(/'([a-z.-]+)': \{ zh: '([^']+)'/g)].map(([, action, zh]) => [
      action,
      zh,
    ]);
    expect(named.length).toBeGreaterThan(30);
    expect(Object.fromEntries(named)).toEqual(HISTORY_WORDS);
  });

  it('name a move that has none by its code', () => {
    expect(historyWords('visit.record')).toBe('visit.record');
  });
});
