import { excerptOf, fitOf, marksIn, wordPatterns } from './find-words.js';

const shown = (text: string, query: string): string[] =>
  marksIn(text, wordPatterns(query)).map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  it.each([
    ['青石巷18号“老灶台”火锅店油烟直排', '油烟', ['油烟']],
    ['青石巷18号“老灶台”火锅店油烟直排', '老灶台火锅店', ['老灶台”火锅店']],
    ['夜间５２ｄＢ', '52db', ['５２ｄＢ']],
    ['油烟、油烟、噪声', '噪声 油烟', ['油烟', '油烟', '噪声']],
    ['费用(元)', '(元)', ['(元)']],
    ['没有', '油烟', []],
  ])('%s · %s', (text, query, found) => expect(shown(text, query)).toEqual(found));
});

describe('an excerpt', () => {
  const long = `${'前'.repeat(60)}风机噪声大${'后'.repeat(60)}`;
  it('surrounds the first place found', () => {
    const excerpt = excerptOf([{ field: 'content', text: long }], wordPatterns('噪声'))!;
    expect(excerpt.text).toMatch(/^…前{14}风机噪声大后+…$/);
    expect(excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['噪声']);
  });
  it('names the field that says it', () => {
    const fields = [
      { field: 'title', text: '火锅店' },
      { field: 'finding', text: '监测值超标' },
    ];
    expect(excerptOf(fields, wordPatterns('监测'))).toMatchObject({ field: 'finding', text: '监测值超标' });
    expect(excerptOf(fields, wordPatterns('没有'))).toBeNull();
  });
});

it('fits better where the title says it than where only the finding does', () => {
  const fields = (title: string, finding: string) => [
    { field: 'title', text: title },
    { field: 'finding', text: finding },
  ];
  const words = wordPatterns('油烟 噪声');
  expect(fitOf(fields('油烟噪声', ''), words)).toBeGreaterThan(fitOf(fields('油烟', '噪声'), words));
});
