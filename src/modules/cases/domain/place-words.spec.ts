import { placeKeyOf, placeWords } from './place-words.js';

const NONE = { doors: [], names: [], sites: [], roads: [] };

describe('places in a complaint', () => {
  it.each([
    [
      '示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排',
      { doors: ['青石巷18号'], names: ['老灶台火锅店'] },
    ],
    ['来信反映位于云栖街道的滨江花园夜间施工噪声', { sites: ['滨江花园'] }],
    ['示例区松林镇月牙河排口长期有污水流出', { sites: ['月牙河'] }],
    ['阳光小区3栋居民投诉', { sites: ['阳光小区'] }],
    ['枫桥街道望江路一带烧烤占道', { roads: ['望江路'] }],
    ['「东港」搅拌站粉尘', { names: ['东港'] }],
    ['气味很大，影响休息', {}],
  ])('%s', (text, found) => {
    const words = placeWords(text);
    for (const [kind, list] of Object.entries({ ...NONE, ...found }))
      expect([kind, words[kind as keyof typeof words]]).toEqual([kind, expect.arrayContaining(list)]);
    if (Object.keys(found).length === 0) expect(words).toEqual(NONE);
  });

  it('gives cases of one place one key', () => {
    expect(placeKeyOf(null, '梧桐街道青石巷１８号楼下火锅店油烟')).toBe('青石巷18号');
    expect(placeKeyOf('青石巷 18 号', '油烟很大')).toBe('青石巷18号');
    expect(placeKeyOf(null, '油烟很大')).toBeNull();
  });
});
