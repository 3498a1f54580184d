import { splitAllegations } from './allegations.js';

describe('splitAllegations', () => {
  it.each([
    ['来信反映:(一)油烟直排;(二)噪声扰民。', ['油烟直排', '噪声扰民。']],
    ['工地问题:1.夜间施工;2.扬尘严重', ['夜间施工', '扬尘严重']],
    ['1、夜间施工。\n2、扬尘严重。', ['夜间施工。', '扬尘严重。']],
    ['①夜间施工②扬尘', ['夜间施工', '扬尘']],
    ['一是夜间施工,二是扬尘', ['夜间施工', '扬尘']],
    ['厂区异味很大。1.偷排;2.噪声', ['厂区异味很大。', '偷排', '噪声']],
    [
      '某工地夜间浇筑混凝土扰民;\n某厂洗车废水流入雨水篦子。',
      ['某工地夜间浇筑混凝土扰民', '某厂洗车废水流入雨水篦子。'],
    ],
  ])('splits %j', (text, parts) => {
    expect(splitAllegations(text)).toEqual(parts);
  });

  it.each([
    '某店油烟直排,风机噪声大。多次反映未果。',
    '监测值1.8V/m,限值2.0V/m,有1.5倍余量',
    '反映内容含逗号以及制表符;并有<b>标签</b>和公式。',
    '噪声大;臭',
    '经1.查看后未处理',
    '共2.次,第1.次',
  ])('leaves %j whole', (text) => {
    expect(splitAllegations(text)).toEqual([text]);
  });

  it('is empty for an empty text', () => {
    expect(splitAllegations(' \n')).toEqual([]);
  });
});
