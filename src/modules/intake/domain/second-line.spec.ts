import { withSecondLine } from './second-line.js';

const HEAD = ['序号', '受理编号', '举报内容', '办理情况', '', '备注'];
const head = { number: 1, cells: HEAD };
const below = (cells: string[], carried?: number[]) => ({ number: 2, cells, ...(carried && { carried }) });

describe('withSecondLine', () => {
  it('puts the headings of both lines together', () => {
    expect(withSecondLine(head, below(['', '', '', '处理情况', '整改情况', '']))).toEqual([
      '序号',
      '受理编号',
      '举报内容',
      '处理情况',
      '整改情况',
      '备注',
    ]);
  });

  it('puts the upper heading before a lower one that says little alone', () => {
    const line = below(['序号', '受理编号', '举报内容', '单位', '期限', '备注'], [0, 1, 2, 5]);
    expect(withSecondLine(head, line)?.slice(3, 5)).toEqual(['办理情况(单位)', '办理情况(期限)']);
  });

  it('swallows a line that is only the lower half of merged headings', () => {
    expect(withSecondLine(head, below(HEAD, [0, 1, 2, 3, 4, 5]))).toEqual(HEAD);
  });

  it.each([
    ['a case', below(['1', 'D1', '油烟', '', '', ''])],
    ['a case without serial and number', below(['', '', '油烟扰民', '', '', ''])],
    ['a note', below(['注：无'])],
    ['nothing', below([])],
    ['words under a heading of their own', below(['', '', '', '', '处理情况', '整改情况'])],
    ['a long text', below(['', '', '', '', '已责令整改并处以罚款一万元，处理情况良好', ''])],
  ])('is no part of the heading: %s', (_, line) => {
    expect(withSecondLine(head, line)).toBeNull();
  });

  it('never takes a title for the upper line', () => {
    expect(
      withSecondLine({ number: 1, cells: ['一览表', '', ''] }, below(['序号', '备注', '举报内容'])),
    ).toBeNull();
  });
});
