import { numberTokens, tokensOf } from '../../src/kernel/han.js';
import type { Database } from '../options.js';
import { latency, promptly, type Measure } from './measure.js';

const RATIO = { of: 'ratio', atLeast: 0.3 } as const;

/** The search box: words that are everywhere, words that are rare, a number by four of its digits, two words. */
export const search: Measure = async (bench) => {
  const { product, reference, database } = bench;
  const asked = [
    ['油烟', 'a word of two characters, everywhere'],
    ['毁林', 'a rare word of two characters'],
    ['青石巷18号', 'a place'],
    ['0007', 'four digits of a number'],
    ['渣土车 梧桐街道', 'two words'],
    ['扰', 'one character'],
  ] as const;
  const figures = [];
  for (const [words, what] of asked) {
    const path = `/api/search?q=${encodeURIComponent(words)}`;
    const ask = () => product.officer.get(path);
    const raw = () => reference.ask('search', { expression: expressionOf(words, database) });
    figures.push(
      await latency(bench, {
        measure: 'search',
        what: `${what}: ${words}`,
        ask,
        raw,
        goal: [promptly(bench), RATIO],
      }),
    );
  }
  const ask = () => product.streetUser.get(`/api/search?q=${encodeURIComponent('油烟')}`);
  figures.push(
    await latency(bench, { measure: 'search', what: 'as a street user: 油烟', ask, goal: promptly(bench) }),
  );
  return figures;
};

/** The words as the index itself is asked, by hand. */
function expressionOf(words: string, database: Database): string {
  const phrases = words.split(' ').map((word) => {
    if (/^\d+$/.test(word)) return numberTokens(word);
    const tokens = tokensOf(word);
    // The last single character is there for words of one character only.
    return tokens.length > 1 && /\p{Script=Han}$/u.test(word) ? tokens.slice(0, -1) : tokens;
  });
  const prefix = [...words].length === 1;
  return database === 'sqlite'
    ? phrases.map((tokens) => `"${tokens.join(' ')}"${prefix ? '*' : ''}`).join(' AND ')
    : phrases
        .map((tokens) => `(${tokens.map((token) => `'${token}'${prefix ? ':*' : ''}`).join(' <-> ')})`)
        .join(' & ');
}

/** What is asked while an officer types: is this matter in the ledger already? */
export const duplicates: Measure = async (bench) => {
  const { product, district } = bench;
  const street = district.streets[0]!;
  const body = {
    content: `示例区${street.name}青石巷18号附近的火锅店，油烟净化器长期不开，整改后反弹。`,
    place: '青石巷18号',
    streetId: street.id,
    media: ['AIR'],
  };
  const ask = () => product.officer.post('/api/duplicates', body);
  return [await latency(bench, { measure: 'duplicates', what: 'while typing', ask, goal: promptly(bench) })];
};
