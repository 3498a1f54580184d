import { termsOf, type Phrase } from '../../src/kernel/han.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { rareFirst } from '../../src/platform/search/rare-first.js';
import { SearchIndex } from '../../src/platform/search/search-index.js';
import { describeOnBoth } from '../support/on-both.js';

const FREQUENT = 300;

describeOnBoth('what says any of some phrases', (app) => {
  let numbers: Map<string, number>;

  beforeAll(async () => {
    const index = app().get(SearchIndex);
    const doc = (id: string, body: string) =>
      index.ready(id, { number: '', head: '', body, later: '', names: '' });
    const docs = [
      doc('old', '杏花坞23号门口堆放垃圾，气味难闻'),
      doc('both', '杏花坞23号夜里施工，噪声扰民'),
      ...Array.from({ length: FREQUENT }, (_, at) => doc(`frequent-${at}`, `第${at}处工地噪声扰民`)),
      doc('last', '杏花坞15号噪声扰民'),
    ];
    numbers = await app()
      .get(UnitOfWork)
      .run((tx) => index.put(tx, 'case', docs));
  });

  const phrases = (...words: string[]): Phrase[] =>
    words.flatMap((word) => termsOf(word).flatMap((term) => term[0] ?? []));
  const find = async (limit: number, ...words: string[]): Promise<string[]> => {
    const ids = new Map([...numbers].map(([id, number]) => [number, id]));
    const found = await rareFirst(app().reads, phrases(...words), limit);
    return found.map((number) => ids.get(number)!);
  };

  it('comes by how rare its phrases are, and is not hidden behind three hundred newer ones', async () => {
    expect(await find(4, '噪声扰民', '杏花坞23号')).toEqual(['both', 'old', 'last', 'frequent-299']);
  });

  it('is the newest alone of a phrase that is everywhere, and each once', async () => {
    const found = await find(1000, '噪声扰民', '噪声扰民');
    expect(found.slice(0, 2)).toEqual(['last', 'frequent-299']);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThan(FREQUENT);
  });

  it('is nothing where nothing is asked or said', async () => {
    expect(await find(10)).toEqual([]);
    expect(await find(10, '杏花坞99号')).toEqual([]);
  });

  it('is put in once more in its own place, under its number', async () => {
    const index = app().get(SearchIndex);
    const again = index.ready('old', { number: '', head: '改了的字', body: '', later: '', names: '' });
    const put = await app()
      .get(UnitOfWork)
      .run((tx) => index.put(tx, 'case', [again]));
    expect(put.get('old')).toBe(numbers.get('old'));
    expect(await find(10, '改了的字')).toEqual(['old']);
    expect(await find(10, '杏花坞23号')).toEqual(['both']);
  });
});
