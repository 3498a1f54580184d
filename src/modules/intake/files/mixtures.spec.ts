import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases, type ReadCases } from '../domain/read-cases.js';
import { readSheet } from '../../../platform/sheets/read-sheet.js';
import { countHeadings } from './count-headings.js';

const FIXTURES = join(import.meta.dirname, '../../../../test/fixtures/intake');
const streets = ['梧桐街道', '云栖街道', '银杏街道', '枫桥街道', '桂湖街道', '松林镇'].map((name) => ({
  name,
}));

async function read(file: string) {
  const sheet = await readSheet(readFileSync(join(FIXTURES, file)), file, countHeadings);
  return { sheet, ...readCases(sheet.sheets, { streets, districts: ['示例区'] }) };
}
const mixture = (file: string) => read(`mixtures/${file}`);

const codesOf = ({ findings }: ReadCases) => findings.map(({ rowNumber, code }) => `${rowNumber} ${code}`);
const skippedOf = ({ skipped }: ReadCases) =>
  skipped.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`);
const column = <K extends keyof ReadCases['cases'][number]>({ cases }: ReadCases, key: K) =>
  cases.map((one) => one[key]);
const mediaOf = ({ cases }: ReadCases) =>
  cases.map((one) => one.pollutionTypes.map(({ medium }) => medium).join());
const numbersOf = ({ cases }: ReadCases) => cases.map(({ number }) => number.normalized);

/** The same list of two cases under many names and in many forms. */
const PLAIN: Record<string, [kind: string, encoding?: string, reallyIs?: string]> = {
  'excel-97.xls': ['xls'],
  'excel-95-gbk.xls': ['xls'],
  'xml-2003.xls': ['xml', 'utf-8'],
  'xlsx-named.xls': ['xlsx', undefined, 'Excel 工作簿（.xlsx）'],
  'xls-named.xlsx': ['xls', undefined, '旧版 Excel 工作簿（.xls）'],
  'csv-gbk-named.xls': ['csv', 'gb18030', 'CSV 文本'],
  'utf8-no-mark.csv': ['csv', 'utf-8'],
  'utf8-semicolons.csv': ['csv', 'utf-8'],
  'sep-line.csv': ['csv', 'utf-8'],
  'utf16-tabs.txt': ['csv', 'utf-16le'],
  'utf16-big-endian.csv': ['csv', 'utf-16be'],
  'gbk-tabs.csv': ['csv', 'gb18030'],
};

describe('the same list in every format', () => {
  it.each(Object.entries(PLAIN))('%s', async (file, [kind, encoding, reallyIs]) => {
    const result = await mixture(file);
    expect([result.sheet.kind, result.sheet.encoding]).toEqual([kind, encoding]);
    expect(result.sheet.findings.map(({ details }) => details.zh)).toEqual(reallyIs ? [reallyIs] : []);
    expect(result).toMatchObject({ batchLabel: '第7批', batchDate: '2026-05-12' });
    expect(skippedOf(result)).toEqual(['1 title', '5 total']);
    expect(numbersOf(result)).toEqual(['D3ZZ202605110001', 'D3ZZ202605110002']);
    expect(column(result, 'content')[1]).toBe('梧桐街道青石巷2号饭店油烟扰民。');
    expect(mediaOf(result)).toEqual(['AIR', 'NOISE']);
    expect(codesOf(result)).toEqual([]);
  });

  it('reads the sample as an old workbook as it reads it as CSV', async () => {
    const [old, sample] = [await mixture('layout-a.xls'), await read('layout-a-round3.csv')];
    expect(old.cases).toEqual(sample.cases);
    expect(old.findings).toEqual(sample.findings);
  });
});

describe('mixtures', () => {
  it('reads headings as people type them, and says what it guessed and what it does not know', async () => {
    const result = await mixture('messy-headings.csv');
    expect(result.header?.columns.map(({ field, sure }) => (sure ? field : `${field}?`))).toEqual([
      'serial',
      'acceptanceNo',
      'content?',
      'area',
      'pollutionTypes',
      'verdict',
      'remark',
      null,
      null,
    ]);
    expect(result.findings.map(({ message }) => message.zh)).toEqual([
      '不认识的列：备注、天气。内容原样留在来件原表里；如果有用，请给它指定字段。',
      '“信访举报问题简述”这一列暂按“交办问题基本情况”来读，请核对。',
    ]);
    expect(result.cases[0]?.raw.slice(-2)).toEqual([
      { header: '备注', text: '回访满意' },
      { header: '天气', text: '晴' },
    ]);
    expect(result.cases[0]?.area).toBe('示例区');
  });

  it('reads cells as people type them', async () => {
    const result = await mixture('messy-cells.csv');
    expect(numbersOf(result)).toEqual([
      'D3ZZ202605110001',
      'D3ZZ202605110002',
      '2145',
      'D3ZZ2026051',
      '2.01705E+11',
      'D3ZZ202605110006',
    ]);
    expect(column(result, 'batchLabel')).toEqual(['第7批', null, null, null, null, '第7批']);
    expect(column(result, 'isKeyCase')).toEqual([true, true, false, false, false, false]);
    expect(mediaOf(result)).toEqual([
      'AIR,NOISE,WATER,SOIL',
      'AIR,NOISE,WATER',
      'AIR,NOISE',
      'AIR,NOISE',
      'OTHER',
      '',
    ]);
    expect(column(result, 'verdict')).toEqual(['TRUE', 'FALSE', null, null, null, 'MOSTLY']);
    expect(codesOf(result)).toEqual([
      '5 number.unparsed',
      '6 number.scientific',
      '6 type.unknown',
      '6 verdict.unknown',
    ]);
    expect(result.cases.some(({ rejected }) => rejected)).toBe(false);
  });

  it('gives a value merged down to each row, and makes one case of the rows that share a number', async () => {
    const result = await mixture('merged-rows.xlsx');
    expect(result).toMatchObject({ batchLabel: '第8批', batchDate: '2026-05-13' });
    expect(column(result, 'rowNumber')).toEqual([4, 5, 6, 8]);
    expect(column(result, 'area')).toEqual(Array(4).fill('示例区'));
    expect(mediaOf(result)).toEqual(['AIR', 'AIR', 'AIR,NOISE', 'AIR']);
    expect(result.cases[2]).toMatchObject({
      content: '梧桐街道青石巷3号饭店油烟扰民。\n梧桐街道青石巷3号饭店夜间噪声。',
      verdict: null,
    });
    expect(skippedOf(result)).toEqual(['1 title', '2 blank', '7 continued']);
    expect(codesOf(result)).toEqual(['6 row.joined', '6 verdict.unknown']);
  });

  it.each(['two-line-heading.xlsx', 'two-line-heading.csv'])(
    'reads a heading of two lines: %s',
    async (file) => {
      const result = await mixture(file);
      expect(column(result, 'rowNumber')).toEqual([3]);
      expect(result.cases[0]?.handling).toBe('已约谈。\n已清洗。');
      expect(skippedOf(result)).toEqual(['2 header']);
      expect(codesOf(result)).toEqual([]);
    },
  );

  it('puts the heading above before the ones below it', async () => {
    const { header, cases } = await mixture('two-line-heading.xlsx');
    expect(header?.columns.slice(6).map((one) => one.header)).toEqual(['办案人(姓名)', '办案人(单位及职务)']);
    expect(cases[0]?.caseOfficer).toBe('王示例\n区城管局科长');
  });

  it('reads two tables below each other, each under its own title and heading', async () => {
    const result = await mixture('stacked-tables.xlsx');
    expect(numbersOf(result)).toEqual(['D3ZZ202605110001', 'D3ZZ202605110002', 'X3ZZ202605130004']);
    expect([result.batchLabel, ...column(result, 'batchLabel')]).toEqual(['第8批', null, null, '第9批']);
    expect(result.cases[2]).toMatchObject({ place: '云栖街道柳荫巷', verdict: 'PARTLY', area: '' });
    expect(result.headers.map(({ rowNumber }) => rowNumber)).toEqual([2, 9]);
    expect(skippedOf(result)).toEqual([
      '1 title',
      '4 header',
      '6 total',
      '7 blank',
      '8 note',
      '9 header',
      '11 total',
    ]);
  });

  it('reads every sheet with a heading line, also a hidden one, and says which', async () => {
    const result = await mixture('several-sheets.xlsx');
    expect(result.sheets).toEqual([
      { name: '来电第8批', hidden: false, firstRow: 1 },
      { name: '第9批来信', hidden: false, firstRow: 4 },
      { name: '旧表', hidden: true, firstRow: 6 },
    ]);
    expect(column(result, 'rowNumber')).toEqual([2, 3, 5, 7]);
    expect(column(result, 'batchLabel')).toEqual(['第8批', '第8批', '第9批', null]);
    expect(column(result, 'rejected')).toEqual([false, false, false, true]);
    expect(codesOf(result)).toEqual([
      '0 sheet.several',
      '0 sheet.others',
      '0 sheet.hidden',
      '7 number.duplicate-in-file',
    ]);
  });

  it.each(['serials-1900.xlsx', 'serials-1904.xlsx'])('reads dates and numbers of %s', async (file) => {
    const result = await mixture(file);
    expect(column(result, 'handedOverAt')).toEqual(['2026-05-12', '2026-05-12 09:00', '2026年5月12日9时']);
    expect(numbersOf(result).slice(0, 2)).toEqual(['20170430521', '018']);
    expect(column(result, 'content')[0]).toBe('梧桐街道油烟。');
    expect(codesOf(result)).toEqual(['2 number.unparsed', '4 cell.digits-lost', '4 number.unparsed']);
  });

  it('computes no formula, follows no link and says so at the cell', async () => {
    const result = await mixture('formulas.xlsx');
    expect(column(result, 'serial')).toEqual(['1', '2', '3', '4', '5']);
    expect(column(result, 'remark')).toEqual(['', '', '市转', '#N/A', '']);
    expect(column(result, 'content')[4]).toBe('=HYPERLINK("http://example.org","梧桐街道油烟")');
    expect(codesOf(result)).toEqual([
      '0 formulas.kept',
      '0 rows.hidden',
      '0 links.cut',
      '3 cell.formula-empty',
      '5 cell.error',
    ]);
    expect(result.findings[3]).toMatchObject({ column: '备注', field: 'remark' });
  });

  it('gives who complained to the contact alone', async () => {
    const result = await mixture('complainants.csv');
    expect(column(result, 'contact')).toEqual([
      { name: '崔示例', phone: '13800000000', address: '青石巷3号2单元501' },
      { name: '匿名', phone: '', address: '' },
    ]);
    const { contact: _, ...shown } = result.cases[0]!;
    expect(JSON.stringify([shown, result.findings])).not.toMatch(/崔示例|13800000000|2单元/);
    expect(result.cases[0]?.raw.slice(-3).map(({ text }) => text)).toEqual(['■■■', '■■■', '■■■']);
    expect(result.cases[1]?.raw.slice(-3).map(({ text }) => text)).toEqual(['■■■', '', '—']);
  });
});

describe('documents', () => {
  it('reads a Word letter with tables, also where a page break leaves out the heading', async () => {
    const result = await mixture('hand-over.docx');
    expect(result.sheet.kind).toBe('docx');
    expect(result).toMatchObject({ batchLabel: '第8批', batchDate: '2026-05-13' });
    expect(numbersOf(result)).toEqual([
      'D3ZZ202605110001',
      'D3ZZ202605110002',
      'D3ZZ202605110003',
      'X3ZZ202605110004',
    ]);
    expect(result.cases[0]?.content).toBe('梧桐街道青石巷1号饭店：\n一是油烟扰民；\n二是夜间噪声。');
    expect(result.cases[0]?.pollutionTypes).toHaveLength(2);
    expect(column(result, 'channel')).toEqual(['PHONE', 'PHONE', 'PHONE', 'LETTER']);
    expect(skippedOf(result).slice(-3)).toEqual(['20 section', '21 header', '23 note']);
    expect(codesOf(result)).toEqual([]);
  });

  it.each([
    ['html-gbk-named.xls', 'gb18030'],
    ['html-utf8.html', 'utf-8'],
  ])('reads a web page: %s', async (file, encoding) => {
    const result = await mixture(file);
    expect(result.sheet).toMatchObject({ kind: 'html', encoding });
    expect(result.batchLabel).toBe('第8批');
    expect(result.cases[1]?.content).toBe('梧桐街道 青石巷2号\n饭店<老灶台>油烟。');
    expect(column(result, 'area')).toEqual(['示例区', '示例区', '示例区']);
    expect(skippedOf(result)).toEqual(['1 title', '6 total']);
    expect(codesOf(result)).toEqual(['0 rows.hidden']);
    expect(JSON.stringify(result.cases)).not.toContain('alert');
  });
});

it('every mixture stands in a test above', () => {
  const spec = readFileSync(import.meta.filename, 'utf8');
  const forgotten = readdirSync(join(FIXTURES, 'mixtures')).filter((file) => !spec.includes(`'${file}'`));
  expect(forgotten).toEqual([]);
});
