import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readCases } from '../domain/read-cases.js';
import { readSheet } from '../../../platform/sheets/read-sheet.js';
import { countHeadings } from './count-headings.js';
import { writeErrorWorkbook, type ErrorRow, type ErrorWorkbook } from './write-error-workbook.js';

const COLUMNS = ['受理编号', '举报内容', '是否属实', '备注'];

function row(rowNumber: number, texts: string[], findings: ErrorRow['findings'] = []): ErrorRow {
  const cells = texts.map((text, at) => ({ header: COLUMNS[at] ?? `第${at + 1}列`, text }));
  return { rowNumber, cells, findings };
}

async function written(rows: ErrorRow[], language: ErrorWorkbook['language'] = 'zh'): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(output),
    writeErrorWorkbook(output, { columns: COLUMNS, rows, language }),
  ]);
  return bytes;
}

async function open(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book.worksheets[0]!;
}

const REJECTED = { column: '举报内容', severity: 'rejected', message: '没有交办问题内容。' } as const;
const WARNED = { column: '是否属实', severity: 'warning', message: '“大概”不认识。' } as const;
const WHOLE = { column: '', severity: 'warning', message: '请核对。' } as const;

describe('writeErrorWorkbook', () => {
  it('gives the columns back in their order, with the problems of each row at its end', async () => {
    const sheet = await open(
      await written([
        row(4, ['D1', '', '大概', ''], [REJECTED, WARNED, WHOLE]),
        row(5, ['D2', '油烟', '属实', '市转']),
      ]),
    );
    expect(sheet.getRow(1).values).toEqual([undefined, ...COLUMNS, '问题（导入提示）']);
    expect(sheet.getCell('E2').value).toBe(
      '原文件第 4 行\n举报内容：没有交办问题内容。\n是否属实：“大概”不认识。\n请核对。',
    );
    expect(sheet.getRow(3).values).toEqual([undefined, 'D2', '油烟', '属实', '市转']);
  });

  it('marks each cell with its own comment and colour', async () => {
    const sheet = await open(await written([row(4, ['D1', '', '大概', ''], [REJECTED, WARNED, WHOLE])]));
    const fillOf = (cell: string) =>
      (sheet.getCell(cell).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;
    expect(['A2', 'B2', 'C2', 'E2'].map(fillOf)).toEqual([undefined, 'FFFFCCC7', 'FFFFF1B8', 'FFFFF1B8']);
    expect(JSON.stringify(sheet.getCell('B2').note)).toContain('没有交办问题内容');
    expect(sheet.getCell('A2').note).toBeUndefined();
  });

  it('keeps a cell beyond the headings, and says it in English on request', async () => {
    const sheet = await open(await written([row(4, ['D1', '', '', '', '多'], [REJECTED])], 'en'));
    expect(sheet.getRow(1).values).toEqual([undefined, ...COLUMNS, '第5列', 'Problem (import)']);
    expect(sheet.getCell('E2').value).toBe('多');
    expect(sheet.getCell('F2').value).toMatch(/^Row 4 of the file\n/);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://x","y")',
    '00123',
    '2017052833330001',
  ])('writes %j as text that nothing computes', async (text) => {
    const bytes = await written([row(4, [text, '油烟', '', ''], [WHOLE])]);
    const xml = await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')!.async('string');
    expect(xml).not.toContain('<f>');
    expect(xml.match(/<c r="A2"[^>]*>/)?.[0]).toMatch(/t="(?:s|str|inlineStr)"/);
    // XML knows one kind of line break.
    expect((await open(bytes)).getCell('A2').value).toBe(text.replace('\r', '\n'));
    expect((await readSheet(bytes, 'x.xlsx', countHeadings)).sheets[0]?.rows[1]?.cells[0]?.trim()).toBe(
      text.trim(),
    );
  });

  it('can be corrected and imported again: our own column is nobody’s field', async () => {
    const bytes = await written([row(4, ['D3ZZ202605110001', '油烟', '属实', ''], [WHOLE])]);
    const { sheets } = await readSheet(bytes, 'x.xlsx', countHeadings);
    const { header, cases, findings } = readCases(sheets, { streets: [] });
    expect(header?.columns.at(-1)).toMatchObject({ header: '问题（导入提示）', field: null });
    expect(cases[0]?.content).toBe('油烟');
    expect(findings.map(({ code }) => code)).toEqual(['street.unknown']);
  });

  it('sends ten thousand rows out while it writes them', async () => {
    let taken = 0;
    const cells = row(0, ['D3ZZ202605110001', '油烟扰民。'.repeat(60), '属实', '市转']).cells;
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      rowNumber: at + 2,
      cells,
      get findings() {
        taken++;
        return [WARNED];
      },
    }));
    const output = new PassThrough();
    const takenAt: number[] = [];
    output.on('data', () => takenAt.push(taken));
    await writeErrorWorkbook(output, { columns: COLUMNS, rows, language: 'zh' });
    expect(takenAt.length).toBeGreaterThan(10);
    expect(takenAt[10]).toBeLessThan(taken);
  });
});
