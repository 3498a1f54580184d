import { placeWords } from '../../cases/domain/index.js';
import { LIKELY, likenessOf, type Compared } from './likeness.js';

type Said = [text: string, medium: string, street?: string];
type Pair = [label: string, a: Said, b: Said];

const WT = 'wutong';
const FQ = 'fengqiao';

/** One matter in other words: what a person would link. */
const SAME: readonly Pair[] = [
  [
    'shop by name and door',
    ['青石巷18号楼下“老灶台”火锅店油烟直排，居民不敢开窗。', 'AIR', WT],
    ['“老灶台”火锅店（青石巷18号）整改后油烟仍大，夜里风机轰鸣。', 'AIR', WT],
  ],
  [
    'shop by name only',
    ['“老灶台”火锅店油烟直排，晚上呛人。', 'AIR', WT],
    ['举报老灶台火锅店，净化器常年不开，油烟熏人，“老灶台”火锅店老板态度恶劣。', 'AIR', WT],
  ],
  [
    'door only',
    ['丁香路56号烧烤摊深夜营业，烟气弥漫。', 'AIR', WT],
    ['丁香路56号又在露天烧烤，烟飘进卧室。', 'AIR', WT],
  ],
  [
    'door in full width',
    ['望江路１２０号洗车店污水直排雨水井。', 'WATER', FQ],
    ['望江路120号洗车店的脏水流到雨水口。', 'WATER', FQ],
  ],
  [
    'door with a blank',
    ['望江路 33 号洗衣房蒸汽管噪声大。', 'NOISE', FQ],
    ['望江路33号洗衣房夜里排汽噪声扰民。', 'NOISE', FQ],
  ],
  [
    'outfall of a river',
    ['月牙河示例大桥下游80米排口长期有污水流出，河水发黑发臭。', 'WATER', WT],
    ['月牙河示例大桥下游排口污水直排，水面发黑。', 'WATER', WT],
  ],
  [
    'building site',
    ['星河湾二期工地夜间施工，凌晨两点还在浇筑。', 'NOISE', FQ],
    ['星河湾二期工地通宵施工，噪声吵得孩子睡不着。', 'NOISE', FQ],
  ],
  [
    'building site, dust',
    ['滨江花园三期工地裸土没有覆盖，扬尘很大。', 'AIR', WT],
    ['滨江花园三期工地渣土裸露，刮风满天灰。', 'AIR', WT],
  ],
  [
    'works by name',
    ['示例化工有限公司夜间偷排刺鼻气体。', 'AIR', FQ],
    ['示例化工有限公司凌晨排放刺鼻气味，呛得人头疼。', 'AIR', FQ],
  ],
  [
    'farm',
    ['三块田养殖场粪水流进水塘。', 'WATER', FQ],
    ['三块田养殖场把粪污排到水塘里，臭气熏天。', 'WATER', FQ],
  ],
  [
    'mixing plant',
    ['北岸搅拌站车辆带泥上路，扬尘严重。', 'AIR', WT],
    ['北岸搅拌站运输车没有冲洗，泥土撒一路。', 'AIR', WT],
  ],
  [
    'transfer station',
    ['枫林垃圾转运站渗滤液外流，臭味很大。', 'SOLID_WASTE', FQ],
    ['枫林垃圾转运站污水横流，苍蝇成群，臭不可闻。', 'SOLID_WASTE', FQ],
  ],
  [
    'market',
    ['柳荫农贸市场杀鸡污水流到路面。', 'WATER', WT],
    ['柳荫农贸市场活禽区污水外溢到马路。', 'WATER', WT],
  ],
  [
    'square dancing',
    ['滨河绿道二号广场广场舞音响太大。', 'NOISE', WT],
    ['滨河绿道二号广场每晚跳舞放音响，吵到十点。', 'NOISE', WT],
  ],
  [
    'compound, pump',
    ['澜庭府小区B座配电房低频噪声。', 'NOISE', FQ],
    ['澜庭府小区B座配电房嗡嗡响，整夜睡不好。', 'NOISE', FQ],
  ],
  [
    'copied text, other number',
    ['反映某处加工点焚烧电缆皮，黑烟滚滚，气味刺鼻，位置在铁路桥南侧空地。', 'AIR'],
    ['某处加工点焚烧电缆皮，黑烟滚滚，气味刺鼻，位置在铁路桥南侧空地，多次反映。', 'AIR'],
  ],
  [
    'copied in part',
    ['铁路桥南侧空地有人焚烧电缆皮，黑烟滚滚。', 'AIR', WT],
    ['有人在铁路桥南侧空地焚烧电缆皮，黑烟滚滚，多次拨打电话无人管。', 'AIR', WT],
  ],
  [
    'two troubles, one shared',
    ['青柳里15号洗车店废水直排，高压水枪噪声大。', 'WATER', WT],
    ['青柳里15号洗车店又在排废水。', 'WATER', WT],
  ],
  [
    'reservoir',
    ['双溪水库边有人倾倒建筑垃圾。', 'SOLID_WASTE', FQ],
    ['双溪水库旁边被倒了大量建筑垃圾。', 'SOLID_WASTE', FQ],
  ],
  [
    'school neighbour',
    ['向阳小学校门口烧烤店油烟飘进教室。', 'AIR', WT],
    ['向阳小学旁的烧烤店油烟往学校飘，学生上课闻得到。', 'AIR', WT],
  ],
  [
    'KTV',
    ['金色年华KTV半夜唱歌，低音震动。', 'NOISE', FQ],
    ['金色年华KTV凌晨三点还在唱，低音炮震得床响。', 'NOISE', FQ],
  ],
  [
    'printing works',
    ['“彩云”印染厂傍晚排放刺鼻气味。', 'AIR', FQ],
    ['彩云印染厂（“彩云”印染厂）气味呛人，傍晚最重。', 'AIR', FQ],
  ],
  [
    'repair shop',
    ['示例二路8号修理厂喷漆没有房，气味大。', 'AIR', WT],
    ['示例二路8号汽车修理厂露天喷漆，漆味刺鼻。', 'AIR', WT],
  ],
  [
    'hospital',
    ['仁和医院医疗废水处理站气味外逸。', 'AIR', WT],
    ['仁和医院污水处理站臭味飘到居民楼。', 'AIR', WT],
  ],
  [
    'park',
    ['梧桐公园北门垃圾多日没有清运。', 'SOLID_WASTE', WT],
    ['梧桐公园北门垃圾堆成山，没人清运。', 'SOLID_WASTE', WT],
  ],
  ['same number', ['月牙河污水', 'WATER', WT], ['月牙河污水直排', 'WATER', WT]],
  [
    'type told differently',
    ['青石巷18号火锅店油烟直排。', 'AIR', WT],
    ['青石巷18号火锅店排烟风机噪声和油烟。', 'NOISE', WT],
  ],
  [
    'without a street',
    ['工业路66号示例化工有限公司排黄烟。', 'AIR'],
    ['工业路66号示例化工有限公司烟囱冒黄烟，气味刺鼻。', 'AIR', FQ],
  ],
];

/** Other matters that share something: what a person would dismiss. */
const OTHER: readonly Pair[] = [
  [
    'street, other shop',
    ['青石巷18号火锅店油烟直排。', 'AIR', WT],
    ['青石巷102号面馆油烟口对着窗户。', 'AIR', WT],
  ],
  [
    'street, other trouble',
    ['青石巷18号火锅店油烟直排。', 'AIR', WT],
    ['青石巷检查井外溢，污水流到路面。', 'WATER', WT],
  ],
  [
    'numbers differ by one',
    ['丁香路56号烧烤摊深夜营业，烟气弥漫。', 'AIR', WT],
    ['丁香路58号水果店门口堆纸箱。', 'SOLID_WASTE', WT],
  ],
  [
    'numbers differ, other type',
    ['望江路120号洗车店污水直排。', 'WATER', FQ],
    ['望江路12号健身房早上噪声大。', 'NOISE', FQ],
  ],
  [
    'long road, two ends',
    ['工业路66号化工厂气味刺鼻。', 'AIR', FQ],
    ['工业路3号快递站夜间装卸噪声大。', 'NOISE', FQ],
  ],
  [
    'usual words, other place',
    ['望江路烧烤店夜间油烟噪声扰民，居民多次投诉未果。', 'AIR', FQ],
    ['丁香路火锅店夜间油烟噪声扰民，居民多次投诉未果。', 'AIR', WT],
  ],
  [
    'usual words, same street office',
    ['枫林巷烧烤店油烟扰民，希望处理。', 'AIR', FQ],
    ['双桥巷面馆油烟扰民，希望处理。', 'AIR', FQ],
  ],
  ['type alone', ['星河湾二期工地夜间施工。', 'NOISE', FQ], ['滨江花园三期工地夜间施工。', 'NOISE', WT]],
  [
    'type and street office',
    ['澜庭府小区水泵房噪声。', 'NOISE', FQ],
    ['枫丹苑小区电梯机房噪声。', 'NOISE', FQ],
  ],
  [
    'same place, other type',
    ['柳荫农贸市场杀鸡污水流到路面。', 'WATER', WT],
    ['柳荫农贸市场凌晨卸货喧哗。', 'NOISE', WT],
  ],
  [
    'same compound, other type',
    ['澜庭府小区B座配电房低频噪声。', 'NOISE', FQ],
    ['澜庭府小区垃圾桶满溢无人收。', 'SOLID_WASTE', FQ],
  ],
  [
    'same river, far apart',
    ['月牙河示例大桥排口污水流出。', 'WATER', WT],
    ['清溪河柳荫段漂浮物没有打捞。', 'WATER', WT],
  ],
  [
    'same park, other matter',
    ['梧桐公园北门垃圾没有清运。', 'SOLID_WASTE', WT],
    ['梧桐公园东侧夜跑音响扰民。', 'NOISE', WT],
  ],
  [
    'dust at two sites',
    ['北岸搅拌站车辆带泥上路。', 'AIR', WT],
    ['码头砂石堆场没有覆盖，大风扬尘。', 'AIR', WT],
  ],
  [
    'smell of two works',
    ['“彩云”印染厂傍晚排放刺鼻气味。', 'AIR', FQ],
    ['东渡再生胶加工点焚烧橡胶气味刺鼻。', 'AIR', WT],
  ],
  [
    'water, no place',
    ['雨后有污水从排口流出，水面发黑。', 'WATER', WT],
    ['养殖废水流入沟渠，水面发绿。', 'WATER', FQ],
  ],
  [
    'waste in two villages',
    ['石桥村口秸秆和垃圾混堆。', 'SOLID_WASTE', FQ],
    ['清溪村机耕路倾倒装修垃圾。', 'SOLID_WASTE', WT],
  ],
  [
    'square dancing in two places',
    ['滨河绿道二号广场广场舞音响太大。', 'NOISE', WT],
    ['东渡文化广场广场舞音量过大。', 'NOISE', FQ],
  ],
  ['two KTVs', ['金色年华KTV半夜唱歌。', 'NOISE', FQ], ['星光灿烂KTV半夜唱歌。', 'NOISE', FQ]],
  ['two mixing plants', ['北岸搅拌站扬尘严重。', 'AIR', WT], ['东渡搅拌站扬尘严重。', 'AIR', FQ]],
  ['two shops with names', ['“老灶台”火锅店油烟直排。', 'AIR', WT], ['“小码头”火锅店油烟直排。', 'AIR', WT]],
  ['two doors of two roads', ['丁香路56号烧烤店油烟。', 'AIR', WT], ['望江路56号烧烤店油烟。', 'AIR', FQ]],
  [
    'template of the hotline',
    ['来电反映：附近居民长期受油烟影响，希望相关部门处理。', 'AIR', WT],
    ['来电反映：附近居民长期受油烟影响，请求相关部门核实。', 'NOISE', FQ],
  ],
  ['short and empty', ['噪声扰民', 'NOISE', WT], ['噪声扰民严重', 'NOISE', FQ]],
  [
    'traffic noise twice',
    ['北岸快速路行车噪声，声屏障缺失。', 'NOISE', FQ],
    ['示例一路地铁施工噪声，围挡外裸土。', 'NOISE', WT],
  ],
  [
    'school, other trouble',
    ['向阳小学校门口烧烤店油烟飘进教室。', 'AIR', WT],
    ['向阳小学操场扩音器噪声大。', 'NOISE', WT],
  ],
  [
    'forest and quarry',
    ['三块田村林地被挖山取土。', 'ECOLOGY', FQ],
    ['三块田养殖场粪水流进水塘。', 'WATER', FQ],
  ],
  [
    'car wash twice',
    ['青柳里15号洗车店废水直排。', 'WATER', WT],
    ['双桥路洗车店废水流到路上。', 'WATER', FQ],
  ],
  ['hospital and clinic', ['仁和医院污水处理站臭味。', 'AIR', WT], ['康宁医院冷却塔噪声。', 'NOISE', WT]],
  [
    'two reservoirs',
    ['双溪水库边倾倒建筑垃圾。', 'SOLID_WASTE', FQ],
    ['龙潭水库边钓鱼丢弃生活垃圾。', 'SOLID_WASTE', WT],
  ],
  [
    'same market, other shop trouble',
    ['柳荫农贸市场杀鸡污水流到路面。', 'WATER', WT],
    ['柳荫农贸市场东侧公厕异味。', 'AIR', WT],
  ],
  ['road and river of one name', ['月牙路施工扬尘。', 'AIR', WT], ['月牙河排口污水流出。', 'WATER', WT]],
];

const compared = ([text, medium, street]: Said): Compared => ({
  numberKey: null,
  text,
  places: placeWords(text),
  streetId: street ?? null,
  media: [medium],
});

const percentOf = ([, a, b]: Pair): number => likenessOf(compared(a), compared(b)).percent;

/** Precision and recall of "at least so many percent" over all pairs. */
function measured(threshold: number): { precision: number; recall: number } {
  const hits = SAME.filter((pair) => percentOf(pair) >= threshold).length;
  const wrong = OTHER.filter((pair) => percentOf(pair) >= threshold).length;
  return { precision: hits / (hits + wrong), recall: hits / SAME.length };
}

describe('likeness over sixty labelled pairs', () => {
  it('are sixty, about as many of either kind', () => {
    expect(SAME.length + OTHER.length).toBe(60);
    expect(Math.abs(SAME.length - OTHER.length)).toBeLessThan(6);
  });

  /** What the threshold stands on: lower, and every fifth proposal is wrong; much higher, and repeats are missed. */
  it.each([
    [30, 0.8, 0.96],
    [50, 0.96, 0.96],
    [70, 1, 0.6],
  ])('from %i percent on: precision %f, recall %f', (threshold, least, recalled) => {
    const { precision, recall } = measured(threshold);
    expect(precision).toBeCloseTo(least, 1);
    expect(recall).toBeCloseTo(recalled, 1);
  });

  it('proposes nearly every repeat, and other matters seldom', () => {
    const { precision, recall } = measured(LIKELY);
    expect(recall).toBeGreaterThanOrEqual(0.96);
    expect(precision).toBeGreaterThanOrEqual(0.92);
  });
});
