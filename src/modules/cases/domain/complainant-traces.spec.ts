import { complainantTraces } from './complainant-traces.js';
import { erase } from './erase-complainant.js';

describe('what is looked for of a complainant', () => {
  it('is the name, the numbers said and those in the complaint as it came', () => {
    const traces = complainantTraces(
      { name: '王小满', phone: '13911112222', originalText: '本人王小满,另一部手机13733334444。' },
      [],
    );
    expect(erase('王小满 13911112222 137-3333-4444 13855556666', traces)).toBe('■■■ ■■■ ■■■ 13855556666');
  });

  it('is not the place of the nuisance, and no word that names nobody', () => {
    const traces = complainantTraces({ name: '附近居民', address: '青石巷9号' }, ['梧桐街道青石巷9号']);
    expect(traces).toEqual([]);
  });

  it('is the address of who lives elsewhere', () => {
    const traces = complainantTraces({ address: '兰台路3号' }, ['青石巷9号', null]);
    expect(erase('住兰台路3号', traces)).toBe('住■■■');
  });
});
