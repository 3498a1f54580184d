import { erase, tracesOf } from './erase-complainant.js';

describe('taking the complainant out of a text', () => {
  const traces = tracesOf(['王某某', '139 1111-2222', '青石巷9号2单元(东)', null, '李', '120']);

  it.each([
    ['已联系王某某核实', '已联系■■■核实'],
    ['王 某 某来访', '■■■来访'],
    ['回电13911112222', '回电■■■'],
    ['回电139-1111-2222。', '回电■■■。'],
    ['回电１３９１１１１２２２２', '回电■■■'],
    ['住青石巷9号2单元(东)楼上', '住■■■楼上'],
    ['住青石巷９号2单元（东）楼上', '住■■■楼上'],
    ['李师傅与王某都不在', '李师傅与王某都不在'],
    ['青石巷19号', '青石巷19号'],
    ['5月12日120分贝', '5月12日120分贝'],
  ])('%s', (text, expected) => {
    expect(erase(text, traces)).toBe(expected);
  });

  it('has nothing to do where nothing is sealed', () => {
    expect(tracesOf([undefined, '', ' - '])).toEqual([]);
  });
});
