import { mappingKey, proposeMapping, type ColumnFields } from './column-mapping.js';
import { MAPPABLE_FIELDS } from './field-words.js';
import { HEADER_SYNONYMS } from './header-synonyms.js';
import { readCases } from './read-cases.js';
import type { Sheet } from '../../../kernel/sheet.js';

const fieldsOf = (headings: string[]) =>
  proposeMapping(headings).map(({ field, sure }) => (sure ? field : `${field}?`));

describe('proposeMapping', () => {
  it.each([
    [
      ['信访受理编号情况', '主要问题描述', '所在区县'],
      ['acceptanceNo?', 'content?', 'area?'],
    ],
    [
      ['举报人', '举报人联系电话', '举报内容'],
      ['complainant', 'complainantPhone', 'content'],
    ],
    [
      ['举报情况', '举报内容'],
      [null, 'content'],
    ],
    [
      ['问题', '内容'],
      ['content?', null],
    ],
    [
      ['是否属实(是/否)', '属实情况'],
      ['verdict', null],
    ],
    [
      ['处理情况', '整改情况', '举报地市', '举报县区'],
      ['handling', 'handling', 'area', 'area'],
    ],
    [
      ['备注', '备 注', '天气', ''],
      ['remark', null, null, null],
    ],
    [
      ['问题（导入提示）', '序号'],
      [null, 'serial'],
    ],
  ])('%j', (headings, fields) => {
    expect(fieldsOf(headings)).toEqual(fields);
  });

  it('names every column, also one without a heading or with the same one', () => {
    expect(proposeMapping(['备 注', '', '备\n注']).map(({ header }) => header)).toEqual([
      '备注',
      '第2列',
      '备注 (2)',
    ]);
  });
});

describe('mappingKey', () => {
  it('is the same for every spelling of a form and short enough for a column', () => {
    const key = mappingKey(['受理编号', '污染类型（问题类型）', '备注']);
    expect(mappingKey(['受 理\n編號', '汙染類型(問題類型)', '备 註', '', ' '])).toBe(key);
    expect(key).toMatch(/^3-\w{1,17}$/);
  });

  it('differs when a column is added, moved or called something else', () => {
    const forms = [
      ['甲', '乙'],
      ['乙', '甲'],
      ['甲', '乙', '丙'],
      ['甲', '丙'],
      ['甲乙'],
      ['甲', '', '乙'],
      [],
    ];
    expect(new Set(forms.map(mappingKey)).size).toBe(forms.length);
  });
});

describe('MAPPABLE_FIELDS', () => {
  it('has words in both languages for every field', () => {
    expect(MAPPABLE_FIELDS.map(({ field }) => field).sort()).toEqual(Object.keys(HEADER_SYNONYMS).sort());
    for (const { zh, en } of MAPPABLE_FIELDS)
      expect(`${zh}/${en}`).toMatch(/^\p{Script=Han}+\/[A-Z][\w ’]+$/u);
  });
});

describe('a corrected mapping', () => {
  const ODD = ['号', '何事', '何处', '真假', '杂'];
  const ROW = ['D3ZZ202605110001', '油烟', '梧桐街道', '属实', '市转'];
  const sheet = (name: string, ...lines: string[][]): Sheet => ({
    name,
    hidden: false,
    rows: lines.map((cells, at) => ({ number: at + 1, cells })),
  });
  const FIELDS = { 0: 'acceptanceNo', 1: 'content', 2: 'place', 3: 'verdict', 4: null } as const;
  const context = { streets: [{ name: '梧桐街道' }] };

  it('reads a form that nobody knows once an officer has said what it means', () => {
    const form = sheet('一', ['某表'], ODD, ROW);
    expect(readCases([form], context).header).toBeNull();
    const fields = { [mappingKey(ODD)]: FIELDS };
    const named = readCases([form], context, { headerRow: 2, fields });
    expect(named.cases[0]).toMatchObject({
      rowNumber: 3,
      content: '油烟',
      place: '梧桐街道',
      verdict: 'TRUE',
    });
    expect(named.findings.map(({ code }) => code)).toEqual(['columns.unknown']);
    // Remembered, it needs no row number the next time.
    const next = readCases([sheet('二', ['某表'], ['第2批'], ODD, ROW)], context, { fields });
    expect(next.cases.map(({ rowNumber, content }) => [rowNumber, content])).toEqual([[4, '油烟']]);
  });

  it('takes a field away from a column, moves it to another one, and leaves other forms alone', () => {
    const headings = ['受理编号', '举报内容', '备注', '附注'];
    const form = sheet('一', headings, ['D3ZZ202605110001', '梧桐街道油烟', '甲', '乙']);
    const read = (fields: Record<string, ColumnFields>) =>
      readCases([form], context, { fields }).cases[0]?.remark;
    expect(read({})).toBe('甲');
    expect(read({ [mappingKey(headings)]: { 2: null, 3: 'remark' } })).toBe('乙');
    expect(read({ [mappingKey(headings)]: { 3: 'remark' } })).toBe('甲\n乙');
    expect(read({ [mappingKey(ODD)]: { 2: null } })).toBe('甲');
  });

  it('starts at the heading line that an officer names, whatever stands above', () => {
    const headings = ['受理编号', '举报内容', '是否属实'];
    const form = sheet(
      '一',
      headings,
      ['填写示例', '', ''],
      ['受理编号', '反映问题', '是否属实'],
      ROW.slice(0, 2),
    );
    expect(readCases([form], context, { headerRow: 3 }).cases.map(({ rowNumber }) => rowNumber)).toEqual([4]);
  });

  it('leaves a sheet out', () => {
    const headings = ['受理编号', '举报内容', '是否属实'];
    const result = readCases([sheet('旧', headings, ROW), sheet('新', headings, ROW)], context, {
      leaveOut: ['旧'],
    });
    expect(result.sheets).toEqual([{ name: '新', hidden: false, firstRow: 1 }]);
    expect(result.findings[0]).toMatchObject({
      code: 'sheet.others',
      details: { sheet: '新', others: '旧' },
    });
  });
});
