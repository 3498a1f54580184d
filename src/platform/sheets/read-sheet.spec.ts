import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { DomainError } from '../../kernel/errors.js';
import { readSheet } from './read-sheet.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { listZip } from '../documents/zip.js';
import { processorTime } from '../../../test/support/processor-time.js';

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

describe('refusals', () => {
  const sheetBytes = () => workbook((book) => book.addWorksheet('一').addRow(['甲']));

  it.each([
    ['sheet.empty', Buffer.alloc(0)],
    ['sheet.empty', Buffer.from('\n ,\n')],
    ['sheet.broken', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['sheet.picture', Buffer.from('%PDF-1.7')],
    ['sheet.picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['sheet.empty', Buffer.from('<html><table></table></html>')],
    ['sheet.no-table', Buffer.from('<html><p>序号,受理编号</p></html>')],
    ['sheet.unsupported', Buffer.from('<?xml version="1.0"?><feed></feed>')],
    ['sheet.old-word', Buffer.from('{\\rtf1 序号}')],
    ['sheet.archive', Buffer.from('526172211a0700', 'hex')],
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
    expect((await refusal(other)).code).toBe('sheet.archive');
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

  it('refuses a zip file that says two sizes for one part', async () => {
    const zip = await JSZip.loadAsync(await sheetBytes());
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    const entry = listZip(bytes).find(({ name }) => name === 'xl/worksheets/sheet1.xml')!;
    bytes.writeUInt32LE(0xffff_fff0, entry.headerAt + 22);
    expect((await refusal(bytes)).code).toBe('sheet.zip-bomb');
  });

  it('opens nothing for a picture inside that is written in XML', async () => {
    const zip = await JSZip.loadAsync(await sheetBytes());
    zip.file('xl/media/image1.svg', '<!DOCTYPE svg><svg/>');
    const file = await readSheet(await zip.generateAsync({ type: 'nodebuffer' }), '批次.xlsx');
    expect(file.sheets[0]?.rows).toHaveLength(1);
  });

  it('refuses more parts than any workbook has', async () => {
    const zip = await JSZip.loadAsync(await sheetBytes());
    for (let at = 0; at <= SHEET_LIMITS.zipEntries; at++) zip.file(`xl/media/${at}`, '');
    expect((await refusal(await zip.generateAsync({ type: 'nodebuffer' }))).code).toBe('sheet.zip-bomb');
  });

  it.each(['<div>', '<table><tr><td>', '<b>'])('survives %s nested a hundred thousand times', async (tag) => {
    const page = `<html>${tag.repeat(100_000)}x</html>`;
    const spent = processorTime();
    expect((await refusal(Buffer.from(page))).code).toBe('sheet.broken');
    expect(spent()).toBeLessThan(2000);
  });
});
