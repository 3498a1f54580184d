import { tellingWords } from './telling-words.js';

const NOWHERE = { doors: [], names: [], sites: [], roads: [] };

describe('what tells a matter from others', () => {
  it('is the building of a compound, with the end of its name alone', () => {
    const told = (text: string) => tellingWords({ places: NOWHERE, text });
    expect(told('梧桐街道澜庭府17号楼漏水')).toContain('澜庭府17号楼');
    expect(told('澜庭府17号楼')).toEqual(['澜庭府17号楼']);
    expect(told('阳光小区3栋，夜市5幢')).toEqual(['光小区3栋', '夜市5幢']);
    expect(told('青石巷18号附近')).toEqual([]);
  });

  it('is how the longest clauses begin, and the places from the sharpest on', () => {
    const places = { doors: ['青石巷18号'], names: ['老灶台火锅店'], sites: ['月牙河'], roads: ['青石巷'] };
    const text = '油烟很大。油烟净化器长期不开启，楼上居民常年不敢开窗通风透气';
    expect(tellingWords({ places, text })).toEqual([
      '青石巷18号',
      '老灶台火锅店',
      '月牙河',
      '青石巷',
      '楼上居民常年不敢开',
      '油烟净化器长期不开',
    ]);
  });
});
