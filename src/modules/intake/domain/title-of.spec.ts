import { TITLE_LENGTH, titleOf } from './title-of.js';

const words = { districts: ['示例区'], streets: ['梧桐街道', '云栖街道', '松林镇'] };

describe('titleOf', () => {
  it.each([
    ['示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排,风机噪声大', '青石巷18号楼下“老灶台”火锅店'],
    ['来信反映:示例区云栖街道“星河湾里”工地夜间22:00后仍在浇筑', '“星河湾里”工地'],
    ['匿名来信反映示例化工有限公司(工业路66号)夜间偷排', '示例化工有限公司'],
    ['示例区松林镇三块田村有人倾倒垃圾', '三块田村'],
    ['示例区梧桐街道,示例一路地铁施工围挡外道路积尘。', '示例一路地铁施工围挡外道路'],
    ['与2145号反映问题相同,示例区云栖街道铸造厂仍在生产。', '铸造厂仍在生产'],
    ['反映雨水管网堵塞,污水外溢', '雨水管网堵塞'],
    ['经查,梧桐街道健身房噪声超标', '健身房'],
    ['油烟直排', '油烟直排'],
    ['', ''],
  ])('shortens %j to %j', (content, title) => {
    expect(titleOf(content, words)).toBe(title);
  });

  it('stays within its length', () => {
    const title = titleOf('很'.repeat(40), words);
    expect([...title]).toHaveLength(TITLE_LENGTH);
    expect(title.endsWith('…')).toBe(true);
  });

  it.each(['电话13800000000的店铺', '13800000000反映饭店油烟', '锦华苑3栋2单元501室麻将馆噪声'])(
    'holds no personal data of %s',
    (content) => {
      expect(titleOf(content, words)).not.toMatch(/138|501/);
    },
  );
});
