import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { DomainError } from '../../../kernel/errors.js';
import { readSheet } from './read-sheet.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { listZip } from './zip-guard.js';

const csv = (text: string) => readSheet(Buffer.from(text), '批次.csv');
const cellsOf = async (text: string) => (await csv(text)).rows.map(({ cells }) => cells);

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function refusal(bytes: Buffer, filename = '批次.xlsx'): Promise<DomainError> {
  const error = await readSheet(bytes, filename).catch((thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return error;
}

describe('readSheet of CSV', () => {
  it('counts a record with line breaks as one row and keeps blank rows inside', async () => {
    const { rows } = await csv('a,"b\n1"\r\n\r\nc,"d ""x"""\r\n,\r\n\r\n');
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b\n1'] },
      { number: 2, cells: [''] },
      { number: 3, cells: ['c', 'd "x"'] },
    ]);
  });

  it('takes off the byte order mark and knows UTF-16', async () => {
    expect((await csv('\ufeff序号,甲')).rows[0]?.cells).toEqual(['序号', '甲']);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('序号\t甲\n', 'utf16le')]);
    expect(await readSheet(utf16, 'x.txt')).toEqual({
      rows: [{ number: 1, cells: ['序号', '甲'] }],
      encoding: 'utf-16le',
    });
  });

  it('reads GB18030 when the bytes are no UTF-8', async () => {
    const { rows, encoding } = await readSheet(Buffer.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0x31]), 'x.csv');
    expect([encoding, rows[0]?.cells]).toEqual(['gb18030', ['序号', '1']]);
  });

  it('bears ragged rows, loose quotes, tabs and semicolons', async () => {
    expect(await cellsOf('a,b,c\n1\n1,"甲"乙,2,3')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '"甲"乙', '2', '3'],
    ]);
    expect(await cellsOf('a\tb\n1\t2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await cellsOf('a;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('takes exactly the permitted number of rows', async () => {
    const lines = (count: number) => Buffer.from('a\n'.repeat(count));
    expect((await readSheet(lines(SHEET_LIMITS.rows), 'x.csv')).rows).toHaveLength(SHEET_LIMITS.rows);
    expect((await refusal(lines(SHEET_LIMITS.rows + 1))).code).toBe('sheet.too-many-rows');
  });
});

describe('readSheet of a workbook', () => {
  it('gives what a person sees in each cell', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('一');
      sheet.addRow([
        { richText: [{ text: '甲' }, { text: '乙' }] },
        new Date('2026-05-16T00:00:00Z'),
        new Date('2026-05-16T21:25:00Z'),
        { formula: '1+1', result: 2 },
        { formula: 'HYPERLINK("x")' },
        { text: '链接', hyperlink: 'https://example.org' },
        { error: '#REF!' },
        201705283333,
        0.1 + 0.2,
        true,
        '=1+1',
      ]);
      sheet.getCell('L1').value = 18;
      sheet.getCell('L1').numFmt = '000';
    });
    expect((await readSheet(bytes, 'x.xlsx')).rows[0]?.cells).toEqual([
      '甲乙',
      '2026-05-16',
      '2026-05-16 21:25',
      '2',
      '=HYPERLINK("x")',
      '链接',
      '#REF!',
      '201705283333',
      '0.3',
      'true',
      '=1+1',
      '018',
    ]);
  });

  it('reads the first visible sheet with content and keeps the row numbers', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('空');
      book.addWorksheet('藏', { state: 'hidden' }).addRow(['x']);
      const sheet = book.addWorksheet('数据');
      sheet.getCell('B3').value = '甲';
      sheet.getCell('A9').value = ' ';
    });
    expect(await readSheet(bytes, 'x.xlsx')).toEqual({
      sheetName: '数据',
      otherSheets: [],
      rows: [
        { number: 1, cells: [] },
        { number: 2, cells: [] },
        { number: 3, cells: ['', '甲'] },
      ],
    });
  });

  it('leaves the value of merged cells in the first one', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('一');
      sheet.addRow(['甲', '', '丙']);
      sheet.mergeCells('A1:B2');
    });
    expect((await readSheet(bytes, 'x.xlsx')).rows).toEqual([{ number: 1, cells: ['甲', '', '丙'] }]);
  });
});

describe('refusals', () => {
  const sheetBytes = () => workbook((book) => book.addWorksheet('一').addRow(['甲']));

  it.each([
    ['sheet.empty', Buffer.alloc(0)],
    ['sheet.empty', Buffer.from('\n ,\n')],
    ['sheet.old-or-encrypted', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['sheet.unsupported', Buffer.from('%PDF-1.7')],
    ['sheet.unsupported', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['sheet.unsupported', Buffer.from('<html><table></table></html>')],
    ['sheet.broken', Buffer.from('504b0304aabbccdd', 'hex')],
    ['sheet.broken', Buffer.from('a,"b\n')],
    ['sheet.cell-too-long', Buffer.from(`a,b\n1,${'x'.repeat(SHEET_LIMITS.cellChars + 1)}`)],
    ['sheet.too-large', Buffer.alloc(SHEET_LIMITS.bytes + 1, 0x61)],
  ])('%s says what to do in both languages', async (code, bytes) => {
    const error = await refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.sentence.zh).toMatch(/^“批次\.xlsx”.*请/);
    expect(error.sentence.en).not.toMatch(/[{}]/);
  });

  it('refuses an empty workbook, a cut one and a zip that is none', async () => {
    expect((await refusal(await workbook((book) => book.addWorksheet('一')))).code).toBe('sheet.empty');
    const whole = await sheetBytes();
    expect((await refusal(whole.subarray(0, whole.length - 200))).code).toBe('sheet.broken');
    const other = await new JSZip().file('a.txt', 'x').generateAsync({ type: 'nodebuffer' });
    expect((await refusal(other)).code).toBe('sheet.unsupported');
  });

  it('refuses macros whatever the name says', async () => {
    const zip = await JSZip.loadAsync(await sheetBytes());
    zip.file('xl/vbaProject.bin', 'x');
    expect((await refusal(await zip.generateAsync({ type: 'nodebuffer' }))).code).toBe('sheet.macro');
  });

  it('refuses a bomb by its declared sizes', async () => {
    const zip = await JSZip.loadAsync(await sheetBytes());
    zip.file('xl/media/a.bin', Buffer.alloc(8 * 1024 * 1024));
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect((await refusal(bytes)).code).toBe('sheet.zip-bomb');
  });

  it('refuses a bomb that declares a small size', async () => {
    const zip = await JSZip.loadAsync(await sheetBytes());
    zip.file('xl/media/a.bin', Buffer.alloc(4 * 1024 * 1024));
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    const name = Buffer.from('xl/media/a.bin');
    bytes.writeUInt32LE(1000, bytes.lastIndexOf(name) - 46 + 24);
    expect(listZip(bytes).find((entry) => entry.name === 'xl/media/a.bin')?.unpacked).toBe(1000);
    expect((await refusal(bytes)).code).toBe('sheet.zip-bomb');
  });

  it('refuses too many rows before the workbook is opened, and a stray cell far below', async () => {
    const zip = await JSZip.loadAsync(await sheetBytes());
    const rows = Array.from(
      { length: SHEET_LIMITS.rows + 1 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    );
    zip.file('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
    const many = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect((await refusal(many)).code).toBe('sheet.too-many-rows');
    const stray = await workbook((book) => {
      book.addWorksheet('一').getCell('A1048576').value = 'x';
    });
    expect((await refusal(stray)).code).toBe('sheet.too-many-rows');
  });
});
