import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCases } from '../domain/read-cases.js';
import { readSheet } from '../../../platform/sheets/read-sheet.js';
import { countHeadings } from './count-headings.js';

const FIXTURES = join(import.meta.dirname, '../../../../test/fixtures/intake');
const streets = ['梧桐街道', '云栖街道', '银杏街道', '枫桥街道', '桂湖街道', '松林镇'].map((name) => ({
  name,
}));

async function read(file: string) {
  const sheet = await readSheet(await readFile(join(FIXTURES, file)), file, countHeadings);
  return { sheet, ...readCases(sheet.sheets, { streets, districts: ['示例区'] }) };
}
type Result = Awaited<ReturnType<typeof read>>;

const codesOf = ({ findings }: Result) => findings.map(({ rowNumber, code }) => `${rowNumber} ${code}`);
const column = <K extends keyof Result['cases'][number]>({ cases }: Result, key: K) =>
  cases.map((one) => one[key]);
const mediaOf = ({ cases }: Result) =>
  cases.map((one) => one.pollutionTypes.map(({ medium }) => medium).join());
const numbersOf = ({ cases }: Result) => cases.map(({ number }) => number.normalized);

describe('layout A, the sample', () => {
  let result: Result;
  beforeAll(async () => {
    result = await read('layout-a-round3.csv');
  });

  it('finds sixteen cases in rows 2 to 17 and skips the total', () => {
    expect(result.sheet.encoding).toBe('utf-8');
    expect(column(result, 'rowNumber')).toEqual(Array.from({ length: 16 }, (_, at) => at + 2));
    expect(result.skipped).toEqual([expect.objectContaining({ rowNumber: 18, reason: 'total' })]);
  });

  it('knows every column and keeps every cell', () => {
    expect(result.header?.columns.every(({ field }) => field !== null)).toBe(true);
    expect(result.cases.every(({ raw }) => raw.length === 11)).toBe(true);
    expect(result.cases[12]?.raw[1]).toEqual({ header: '受理编号', text: 'd3zz202605170006 ' });
  });

  it('has exactly these things to say', () => {
    const claimed = [2, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 17].map((row) => `${row} closure.claimed`);
    const others = codesOf(result).filter((code) => !code.endsWith('closure.claimed'));
    expect(codesOf(result).filter((code) => code.endsWith('closure.claimed'))).toEqual(claimed);
    expect(others).toEqual([
      '6 repeat.mentioned',
      '8 street.several',
      '9 content.missing',
      '14 street.several',
      '15 number.unparsed',
      '16 out-of-scope',
      '17 personal-data.found',
    ]);
    expect(result.cases.filter(({ rejected }) => rejected).map(({ rowNumber }) => rowNumber)).toEqual([9]);
  });

  it('reads numbers, channels and marks', () => {
    expect(numbersOf(result)[12]).toBe('D3ZZ202605170006');
    expect(result.cases.filter(({ isKeyCase }) => isKeyCase).map(({ rowNumber }) => rowNumber)).toEqual([
      3, 12,
    ]);
    expect(column(result, 'batchLabel').filter(Boolean)).toEqual(['第5批']);
    expect(result.cases[5]).toMatchObject({ area: '示例区', batchLabel: '第5批', verdict: 'TRUE' });
    const channels = column(result, 'channel');
    expect(channels.filter((channel) => channel === 'PHONE')).toHaveLength(11);
    expect(channels.filter((channel) => channel === 'LETTER')).toHaveLength(4);
    expect(channels[13]).toBeNull();
  });

  it('reads verdicts and closure claims', () => {
    const [T, M, P, F] = ['TRUE', 'MOSTLY', 'PARTLY', 'FALSE'];
    expect(column(result, 'verdict')).toEqual([T, P, T, F, M, T, P, null, F, T, null, T, T, P, null, T]);
    const [C, S, O] = ['CLOSED', 'STAGE_CLOSED', 'OPEN'];
    expect(column(result, 'claimedClosure')).toEqual([C, S, C, C, S, C, S, null, C, C, O, C, C, O, null, S]);
    expect(result.cases.filter(({ outOfScope }) => outOfScope).map(({ rowNumber }) => rowNumber)).toEqual([
      16,
    ]);
  });

  it('reads pollution types split by three kinds of marks', () => {
    expect(mediaOf(result)).toEqual([
      'AIR,NOISE',
      'WATER',
      'NOISE,AIR,WATER',
      'NOISE',
      'AIR',
      'OTHER',
      'ECOLOGY,SOIL,SOLID_WASTE',
      '',
      'RADIATION',
      'NOISE',
      'AIR',
      'AIR',
      'AIR,NOISE,OTHER',
      'AIR',
      'OTHER',
      'NOISE',
    ]);
  });

  it('makes short titles', () => {
    expect(column(result, 'title')).toEqual([
      '青石巷18号楼下“老灶台”火锅店',
      '月牙河排口',
      '“星河湾里”工地',
      '"金嗓子"KTV',
      '青石巷18号楼下“老灶台”火锅店',
      '望江路与示例二路交叉口垃圾转运站',
      '三块田村',
      '',
      '锦华苑小区3栋楼顶通信基站',
      '滨河绿道广场舞音响',
      '示例化工有限公司',
      '示例一路地铁施工围挡外道路',
      '青石巷、云栖街道交界处',
      '养鸡场',
      '内容含逗号',
      '澜庭府小区B座配电房',
    ]);
  });

  it('names streets in order, proposes allegations and keeps awkward text as it is', () => {
    expect(result.cases[12]?.streets.map(({ name }) => name)).toEqual(['梧桐街道', '云栖街道']);
    expect(column(result, 'allegations').map((parts) => parts.length)).toEqual([
      1, 1, 2, 1, 1, 1, 2, 0, 1, 1, 1, 1, 1, 1, 1, 1,
    ]);
    expect(result.cases[4]?.repeatMentions).toEqual(['D3ZZ202605110007']);
    expect(result.cases[14]?.content).toContain('"英文引号",以及\t制表符;并有<b>标签</b>和=1+1公式');
    expect(result.cases[2]?.content.split('\n')).toHaveLength(2);
  });
});

describe('the other official layouts', () => {
  it('B: title and unit rows, Traditional headings, merged cells, formula, date', async () => {
    const result = await read('layout-b-provincial.xlsx');
    expect(result.sheets).toEqual([{ name: '一览表', hidden: false, firstRow: 1 }]);
    expect(result).toMatchObject({ batchLabel: '第12批', batchDate: '2022-04-09' });
    expect(result.skipped.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`)).toEqual([
      '1 title',
      '2 title',
      '7 blank',
      '8 note',
    ]);
    expect(column(result, 'serial')).toEqual(['1', '2', '3']);
    expect(result.cases[0]?.content).toBe('示例区桂湖街道荷塘路5号汽修店喷漆异味扰民。');
    expect(mediaOf(result)).toEqual(['AIR', 'SOLID_WASTE,WATER', 'OTHER']);
    expect(column(result, 'verdict')).toEqual(['MOSTLY', 'TRUE', 'TRUE']);
    expect(column(result, 'isKeyCase')).toEqual([false, true, false]);
    expect(column(result, 'accountability')).toEqual(['无', '无', '无']);
    expect(result.cases[1]?.raw[8]).toEqual({ header: '是否辦結', text: '2022-04-12' });
    expect(codesOf(result)).toEqual([
      '0 sheet.others',
      '0 formulas.kept',
      '4 closure.claimed',
      '5 closure.unknown',
      '6 type.unknown',
      '6 closure.claimed',
    ]);
  });

  it('C: 问责情况, a heading twice, a total row', async () => {
    const result = await read('layout-c-round2.csv');
    expect(result).toMatchObject({ batchLabel: '第三批', batchDate: '2021-05-06' });
    expect(result.header?.columns.at(-1)).toEqual({ index: 10, header: '备注 (2)', field: null, sure: true });
    expect(result.cases[0]?.raw.at(-1)).toEqual({ header: '备注 (2)', text: '回访满意' });
    expect(mediaOf(result)).toEqual(['AIR', 'AIR,NOISE']);
    expect(column(result, 'accountability')).toEqual(['无', '约谈1人']);
    expect(column(result, 'isKeyCase')).toEqual([false, true]);
    expect(codesOf(result)).toEqual(['0 columns.unknown']);
  });

  it('D: 举报内容 and 举报地点 in GB18030', async () => {
    const result = await read('layout-d-look-back.gb18030.csv');
    expect(result.sheet.encoding).toBe('gb18030');
    expect(column(result, 'rowNumber')).toEqual([2, 3]);
    expect(column(result, 'place')).toEqual(['示例区松林镇青杠村', '示例区月牙河']);
    expect(result.cases[0]?.streets.map(({ name }) => name)).toEqual(['松林镇']);
    expect(mediaOf(result)).toEqual(['NOISE,SOLID_WASTE', 'WATER']);
    expect(codesOf(result)).toEqual(['3 street.unknown']);
  });

  it('E: 处理类别 and running numbers', async () => {
    const result = await read('layout-e-category-2017.xlsx');
    expect(numbersOf(result)).toEqual(['2145', '2146']);
    expect(column(result, 'handlingCategory')).toEqual(['关停取缔', '']);
    expect(column(result, 'verdict')).toEqual(['TRUE', 'FALSE']);
    expect(codesOf(result)).toEqual(['3 repeat.mentioned']);
    expect(result.cases[1]?.repeatMentions).toEqual(['2145']);
  });

  it('F: star in the remark, case officer, closure basis', async () => {
    const result = await read('layout-f-internal-2017.xlsx');
    expect(column(result, 'channel')).toEqual(['LETTER', 'PHONE']);
    expect(column(result, 'isKeyCase')).toEqual([true, false]);
    expect(column(result, 'remark')).toEqual(['', '市转']);
    expect(column(result, 'caseOfficer')[0]).toContain('区水务局科长');
    expect(column(result, 'closureBasis')).toEqual(['符合', '']);
    expect(column(result, 'claimedClosure')).toEqual(['CLOSED', 'OPEN']);
    expect(codesOf(result)).toEqual(['2 closure.claimed']);
  });

  it('G: no complaint text, the finding stands in', async () => {
    const result = await read('layout-g-no-content.xlsx');
    expect(column(result, 'area')).toEqual(['示例市 示例区', '示例市 示例区']);
    expect(result.cases[0]).toMatchObject({ title: '翠屏路健身房低音炮', rejected: false });
    expect(result.cases[0]?.content).toBe(result.cases[0]?.finding);
    expect(codesOf(result)).toEqual(['2 content.from-finding', '3 content.missing']);
    expect(result.cases[1]?.rejected).toBe(true);
  });

  it('H: no number, handling and accountability in one column', async () => {
    const result = await read('layout-h-no-number.csv');
    expect(column(result, 'handling')).toEqual(['罚款1万元。', '已疏通。']);
    expect(column(result, 'area')).toEqual(['示例区、区住建局', '示例区']);
    expect(codesOf(result)).toEqual(['2 number.missing', '3 number.missing', '3 street.unknown']);
    expect(column(result, 'rejected')).toEqual([false, false]);
  });

  it('I: channel headings between the rows', async () => {
    const result = await read('layout-i-hand-over.csv');
    expect(result).toMatchObject({ batchLabel: '第5批', batchDate: '2017-04-30' });
    expect(column(result, 'rowNumber')).toEqual([4, 5, 7]);
    expect(column(result, 'channel')).toEqual(['PHONE', 'PHONE', 'LETTER']);
    expect(result.skipped.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`)).toEqual([
      '1 title',
      '3 section',
      '6 section',
      '8 blank',
      '9 total',
    ]);
    expect(codesOf(result)).toEqual(['4 number.missing', '5 number.missing', '7 number.missing']);
  });
});
