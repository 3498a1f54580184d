import { PROPOSED_ROUTES, typesIn, unitNamed } from './type-routes.js';

describe('types in a complaint', () => {
  it.each([
    ['火锅店油烟直排，风机噪声大', ['餐饮油烟', '设备噪声']],
    ['滨江工地夜间施工噪声', ['施工噪声']],
    ['邻居麻将噪声', ['社会生活噪声']],
    ['噪声太大', ['社会生活噪声']],
    ['月牙河排口污水发黑', ['污水排口']],
    ['vocs异味', ['工业废气异味']],
    ['建筑垃圾乱倒', ['垃圾堆放']],
    ['路灯不亮', []],
  ])('%s', (text, labels) =>
    expect(typesIn(text, PROPOSED_ROUTES).map(({ label }) => label)).toEqual(labels),
  );
});

it('finds a unit by a part of its name or alias', () => {
  const units = [
    { name: '区生态环境局', aliases: ['环保局'] },
    { name: '区城市管理局', aliases: ['区综合执法局'] },
  ];
  expect(unitNamed(units, '综合执法')?.name).toBe('区城市管理局');
  expect(unitNamed(units, '')).toBeNull();
  expect(unitNamed(units, '海事')).toBeNull();
});
