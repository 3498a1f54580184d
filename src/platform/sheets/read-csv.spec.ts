import type { SheetRow } from '../../kernel/sheet.js';
import type { SheetFile } from './sheet-file.js';
import { readSheet } from './read-sheet.js';
import { SHEET_LIMITS } from './sheet-limits.js';

const rowsOf = ({ sheets }: SheetFile) => sheets.flatMap(({ rows }) => rows);
/** A caller that knows these two. */
const headings = (rows: readonly SheetRow[]) =>
  ['受理编号', '是否属实'].filter((known) => rows[0]?.cells.includes(known)).length;
const read = (bytes: Buffer | string) => readSheet(Buffer.from(bytes), '批次.csv', headings);
const cellsOf = async (bytes: Buffer | string) => rowsOf(await read(bytes)).map(({ cells }) => cells);
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('readSheet of CSV', () => {
  it('counts a record with line breaks as one row and keeps blank rows inside', async () => {
    expect(rowsOf(await read('a,"b\r\n1"\r\n\r\nc,"d ""x"""\r\n,\r\n\r\n'))).toEqual([
      { number: 1, cells: ['a', 'b\n1'] },
      { number: 2, cells: [''] },
      { number: 3, cells: ['c', 'd "x"'] },
    ]);
  });

  it.each([
    ['utf-8', Buffer.from('序号,甲\n')],
    ['utf-8', Buffer.from('\ufeff序号,甲\n')],
    ['utf-16le', Buffer.from('\ufeff序号\t甲\n', 'utf16le')],
    ['utf-16le', Buffer.from('序号\t甲\n', 'utf16le')],
    ['utf-16be', utf16be('\ufeff序号\t甲\n')],
    ['utf-16be', utf16be('序号\t甲\n')],
    ['gb18030', Buffer.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xbc, 0xd7])],
  ])('reads %s, with a byte order mark or without', async (encoding, bytes) => {
    const file = await read(bytes);
    expect(file).toMatchObject({ kind: 'csv', encoding });
    expect(rowsOf(file)).toEqual([{ number: 1, cells: ['序号', '甲'] }]);
  });

  it('bears ragged rows and loose quotes', async () => {
    expect(await cellsOf('a,b,c\n1\n1,"甲"乙,2,3')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '"甲"乙', '2', '3'],
    ]);
  });

  it.each(['\t', ';', '|', ','])('finds that %j parts the cells', async (mark) => {
    expect(await cellsOf(`a${mark}b\n1${mark}2`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('is not misled by commas in the text when another mark makes the heading line', async () => {
    const lines = ['序号;受理编号;举报内容;是否属实', '1;D1;油烟,噪声,污水,垃圾,扬尘,异味,黑臭;属实'];
    expect((await cellsOf(lines.join('\n')))[1]).toHaveLength(4);
  });

  it('takes the mark from the line that names it, as Excel does', async () => {
    expect(rowsOf(await read('sep=;\na;b,c,d\n'))).toEqual([{ number: 1, cells: ['a', 'b,c,d'] }]);
  });

  it('takes exactly the permitted number of rows', async () => {
    const lines = (count: number) => 'a\n'.repeat(count);
    expect(rowsOf(await read(lines(SHEET_LIMITS.rows)))).toHaveLength(SHEET_LIMITS.rows);
    await expect(read(lines(SHEET_LIMITS.rows + 1))).rejects.toMatchObject({ code: 'sheet.too-many-rows' });
  });
});
