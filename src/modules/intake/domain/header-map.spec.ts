import { fieldOf } from './heading-field.js';
import { findHeader } from './header-map.js';

const rowsOf = (...lines: string[][]) => lines.map((cells, at) => ({ number: at + 1, cells }));

describe('fieldOf', () => {
  it.each([
    ['受 理\n编 号', 'acceptanceNo'],
    ['交办问题的基本情况', 'content'],
    ['交辦問題基本情況', 'content'],
    ['行政区域（所属区县）', 'area'],
    ['问题类型(污染类型)', 'pollutionTypes'],
    ['汙染類型', 'pollutionTypes'],
    ['調查核實情況', 'finding'],
    ['處理和整改情況', 'handling'],
    ['處理處罰和問責情況', 'handling'],
    ['处理处罚和问责情况', 'handling'],
    ['責任人被處理情況', 'accountability'],
    ['備註', 'remark'],
    ['备注(是否加星)', 'keyFlag'],
    ['办案人(姓名、单位及职务、手机号)', 'caseOfficer'],
    ['涉及区县及部门', 'area'],
    ['天气', null],
    ['', null],
  ])('reads %j as %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });
});

describe('findHeader', () => {
  it('passes over title and unit row', () => {
    const header = findHeader(rowsOf(['一览表'], ['单位:某办'], ['序号', '受理编号', '举报内容', '', '']));
    expect(header).toEqual({
      rowNumber: 3,
      lastRow: 3,
      key: expect.stringMatching(/^3-\w+$/),
      columns: [
        { index: 0, header: '序号', field: 'serial', sure: true },
        { index: 1, header: '受理编号', field: 'acceptanceNo', sure: true },
        { index: 2, header: '举报内容', field: 'content', sure: true },
      ],
    });
  });

  it('keeps a second heading with the same text, an unknown and an empty one as unknown columns', () => {
    const header = findHeader(rowsOf(['受理编号', '举报内容', '备注', '备 注', '天气', '', '是否属实']));
    expect(header?.columns.slice(2).map((column) => [column.header, column.field])).toEqual([
      ['备注', 'remark'],
      ['备注 (2)', null],
      ['天气', null],
      ['第6列', null],
      ['是否属实', 'verdict'],
    ]);
  });

  it('lets an area spread over two columns, but gives a verdict to one only', () => {
    const header = findHeader(rowsOf(['举报地市', '举报县区', '是否属实', '属实情况', '受理编号']));
    expect(header?.columns.map(({ field }) => field)).toEqual([
      'area',
      'area',
      'verdict',
      null,
      'acceptanceNo',
    ]);
  });

  it('finds none with fewer than three known headings or below line ten', () => {
    expect(findHeader(rowsOf(['序号', '受理编号', '天气']))).toBeNull();
    const heading = ['序号', '受理编号', '举报内容'];
    expect(findHeader(rowsOf(...Array<string[]>(10).fill(['']), heading))).toBeNull();
    expect(findHeader(rowsOf(...Array<string[]>(9).fill(['']), heading))?.rowNumber).toBe(10);
    expect(findHeader([])).toBeNull();
  });
});
