import { numberTokens, termsOf, tokensOf } from './han.js';

const plain = (tokens: readonly string[]): string[] => tokens.map((token) => token.replace('\ue000', '#'));

describe('tokens of a text', () => {
  it.each([
    ['油烟扰民', ['油烟', '烟扰', '扰民', '民']],
    ['臭', ['臭']],
    ['青石巷18号楼下', ['青石', '石巷', '巷', '18', '号楼', '楼下', '下']],
    ['“老灶台”火锅店', ['老灶', '灶台', '台火', '火锅', '锅店', '店']],
    ['夜间52dB(A)，超标', ['夜间', '间', '52db', 'a', '超标', '标']],
    ['ＶＯＣｓ排放', ['vocs', '排放', '放']],
    ['D3级', ['d3', '级']],
    ['，。！', []],
  ])('%s', (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

  it('keeps an astral character whole', () => expect(tokensOf('𠮷野路')).toEqual(['𠮷野', '野路', '路']));
});

describe('tokens of a number', () => {
  it('are overlapping fours', () =>
    expect(plain(numberTokens('D3ZZ-0007'))).toEqual(['#d3zz', '#3zz0', '#zz00', '#z000', '#0007']));
  it('are the whole of a short one', () => expect(plain(numberTokens('018'))).toEqual(['#018']));
  it('are none for none', () => expect(numberTokens(' - ')).toEqual([]));
});

describe('words of a query', () => {
  const told = (query: string) =>
    termsOf(query).map((term) =>
      term.map(({ tokens, prefix }) => plain(tokens).join(' ') + (prefix ? '*' : '')),
    );
  it.each([
    ['油烟', [['油烟']]],
    ['油烟扰民', [['油烟 烟扰 扰民']]],
    ['臭', [['臭*']]],
    ['018', [['018*', '#018']]],
    ['青石巷18号', [['青石 石巷 巷 18 号*']]],
    ['油烟 梧桐街道', [['油烟'], ['梧桐 桐街 街道']]],
    ['0007', [['0007*', '#0007']]],
    ['0511-0007', [['0511 0007*', '#0511 #5110 #1100 #1000 #0007']]],
    ['52dB', [['52db*', '#52db']]],
    ['，', []],
    ['', []],
  ])('%s', (query, terms) => expect(told(query)).toEqual(terms));

  it('takes no more than six', () => expect(termsOf('甲一 乙二 丙三 丁四 戊五 己六 庚七')).toHaveLength(6));
});
