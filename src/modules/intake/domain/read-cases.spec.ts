import { readCases } from './read-cases.js';
import type { Sheet } from '../../../kernel/sheet.js';
import { processorTime } from '../../../../test/support/processor-time.js';

const HEADING = [
  '受理编号',
  '交办问题基本情况',
  '行政区域',
  '污染类型',
  '是否属实',
  '是否办结',
  '来源渠道',
  '备注',
  '天气',
];
const streets = [
  { id: 'wt', name: '梧桐街道' },
  { id: 'yq', name: '云栖街道' },
];
const GOOD = ['D3ZZ202605110007', '梧桐街道某店油烟', '示例区', '大气', '属实', '', '', '', '晴'];

function sheet(...lines: string[][]): Sheet {
  return { name: '一', hidden: false, rows: lines.map((cells, at) => ({ number: at + 1, cells })) };
}

/** Without the remark about 天气, which is there each time. */
function read(...lines: string[][]) {
  const result = readAll(...lines);
  return { ...result, findings: result.findings.filter(({ code }) => code !== 'columns.unknown') };
}

function readAll(...lines: string[][]) {
  return readCases([sheet(HEADING, ...lines)], {
    streets,
    knownNumbers: new Set(['D3ZZ202605100001']),
  });
}
/** The good row with some cells changed, read alone. */
function readWith(changes: Record<number, string>) {
  return read(GOOD.map((cell, at) => changes[at] ?? cell));
}

describe('readCases', () => {
  it('reads a good row without remark and keeps every cell', () => {
    const { cases, findings, skipped } = read([...GOOD, '多出的一格']);
    expect(findings).toEqual([]);
    expect(skipped).toEqual([]);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({
      rowNumber: 2,
      rejected: false,
      streets: [streets[0]],
      channel: 'PHONE',
    });
    expect(cases[0]!.raw.map(({ text }) => text)).toEqual([...GOOD, '多出的一格']);
    expect(cases[0]!.raw.slice(-2)).toEqual([
      { header: '天气', text: '晴' },
      { header: '第10列', text: '多出的一格' },
    ]);
  });

  it.each([
    ['number.missing', { 0: '' }, 'warning', '受理编号'],
    ['number.unparsed', { 0: 'X3ZZ20260517003' }, 'warning', '受理编号'],
    ['content.missing', { 1: ' ' }, 'rejected', '交办问题基本情况'],
    ['street.unknown', { 1: '某处油烟' }, 'warning', '交办问题基本情况'],
    ['street.several', { 1: '云栖街道与梧桐街道交界处油烟' }, 'warning', '交办问题基本情况'],
    ['personal-data.found', { 7: '电话13800000000' }, 'warning', '备注'],
    ['repeat.mentioned', { 7: '与D3ZZ202605100001号重复' }, 'warning', '备注'],
    ['type.unknown', { 3: '畜禽养殖' }, 'warning', '污染类型'],
    ['verdict.unknown', { 4: '大概' }, 'warning', '是否属实'],
    ['closure.unknown', { 5: '转办' }, 'warning', '是否办结'],
    ['closure.claimed', { 5: '已办结' }, 'warning', '是否办结'],
    ['closure.claimed', { 5: '阶段性办结' }, 'warning', '是否办结'],
    ['out-of-scope', { 5: '不予受理' }, 'warning', '是否办结'],
    ['out-of-scope', { 7: '与生态环境无关' }, 'warning', '备注'],
    ['channel.unknown', { 6: '网站' }, 'warning', '来源渠道'],
  ])('says %s at the cell it concerns: %j', (code, changes, severity, column) => {
    const { findings, cases } = readWith(changes as Record<number, string>);
    expect(findings).toEqual([expect.objectContaining({ rowNumber: 2, code, severity, column })]);
    expect(cases[0]!.rejected).toBe(severity === 'rejected');
    for (const sentence of Object.values(findings[0]!.message)) {
      expect(sentence).not.toMatch(/[{}]|undefined|13800000000/);
    }
  });

  it('says whether a mentioned number is already in the campaign', () => {
    const details = (text: string) => readWith({ 7: text }).findings[0]?.details;
    expect(details('与D3ZZ202605100001号重复')).toEqual({ number: 'D3ZZ202605100001', known: true });
    expect(details('与D3ZZ202605100002号重复')).toEqual({ number: 'D3ZZ202605100002', known: false });
  });

  it('rejects a missing number only together with a missing text', () => {
    const { findings } = readWith({ 0: '', 1: '' });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['number.missing', 'rejected'],
      ['content.missing', 'rejected'],
    ]);
  });

  it('rejects the second row with a number, however it is written, and not rows without number', () => {
    const none = ['', ...GOOD.slice(1)];
    const { cases, findings } = read(GOOD, ['第5批 *d3zz202605110007', ...GOOD.slice(1)], none, none);
    expect(cases.map(({ rejected }) => rejected)).toEqual([false, true, false, false]);
    expect(findings[0]).toMatchObject({
      rowNumber: 3,
      code: 'number.duplicate-in-file',
      column: '受理编号',
      details: { number: 'D3ZZ202605110007', firstRow: 2 },
    });
  });

  it('takes the channel of the column before that of the number', () => {
    expect(readWith({ 6: '来信' }).cases[0]?.channel).toBe('LETTER');
  });

  it('knows a key case from number or remark, not from the stars of a masked telephone', () => {
    const isKey = (changes: Record<number, string>) => readWith(changes).cases[0]?.isKeyCase;
    expect(isKey({ 0: '*D3ZZ202605110007' })).toBe(true);
    expect(isKey({ 7: '重点关注' })).toBe(true);
    expect(isKey({ 7: '电话138****0000' })).toBe(false);
    expect(isKey({})).toBe(false);
  });

  it('compares a stated total with what it counted', () => {
    expect(read(GOOD, ['合计:1件']).findings).toEqual([]);
    expect(read(GOOD, ['合计:2件']).findings).toEqual([
      expect.objectContaining({ rowNumber: 3, code: 'total.mismatch', details: { stated: 2, counted: 1 } }),
    ]);
  });

  it('puts rows under their batch heading', () => {
    const other = ['D3ZZ202605120001', ...GOOD.slice(1)];
    const { cases } = read(['第4批'], GOOD, ['第5批'], other);
    expect(cases.map(({ batchLabel }) => batchLabel)).toEqual(['第4批', '第5批']);
  });

  it('says that there is no heading line', () => {
    const { header, cases, findings } = readCases([sheet(['你好'])], { streets });
    expect([header, cases]).toEqual([null, []]);
    expect(findings).toEqual([
      expect.objectContaining({ code: 'header.missing', severity: 'rejected', rowNumber: 0 }),
    ]);
  });

  it('loses no row: each is heading, case or skipped', () => {
    const { cases, skipped } = read(GOOD, [''], ['合计:1件'], ['注:无'], ['x']);
    const numbers = [
      1,
      ...cases.map(({ rowNumber }) => rowNumber),
      ...skipped.map(({ rowNumber }) => rowNumber),
    ];
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    '1',
    '一',
    '与',
    ' ',
    '*',
    '(',
    ',',
    ';',
    '污染',
    '川A',
    '反映',
    '138-',
    '1栋',
    '(一)',
    '第1',
    '与1',
  ])('is not slowed down by cells full of %j', (piece) => {
    const cell = piece.repeat(Math.floor(32_000 / piece.length)) + 'x';
    const spent = processorTime();
    read(Array<string>(9).fill(cell), [cell], ['', cell]);
    expect(spent()).toBeLessThan(2000);
  });
});
