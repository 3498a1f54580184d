import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { readSheet } from './read-sheet.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { processorTime } from '../../../test/support/processor-time.js';

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function read(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  return readSheet(await workbook((book) => fill(book.addWorksheet('一'), book)), 'x.xlsx');
}

/** A workbook whose first sheet is this XML. */
async function readXml(inside: string) {
  const zip = await JSZip.loadAsync(await workbook((book) => book.addWorksheet('一').addRow(['x'])));
  zip.file('xl/worksheets/sheet1.xml', `<worksheet>${inside}</worksheet>`);
  return readSheet(await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }), 'x.xlsx');
}

/** Eighteen digits; a number keeps fifteen of them. */
const CUT_OFF = Number('410000201806170085');

describe('readSheet of a workbook', () => {
  it('gives what a person sees in each cell', async () => {
    const { sheets } = await read((sheet) => {
      sheet.addRow([
        { richText: [{ text: '甲' }, { text: '乙' }] },
        new Date('2026-05-16T00:00:00Z'),
        new Date('2026-05-16T21:25:00Z'),
        { formula: '1+1', result: 2 },
        { text: '链接', hyperlink: 'https://example.org' },
        201705283333,
        0.1 + 0.2,
        true,
        '=1+1',
        '两行\r\n_x000D_甲\u0007',
      ]);
      sheet.getCell('K1').value = 18;
      sheet.getCell('K1').numFmt = '000';
      sheet.getCell('L1').value = 0.75;
      sheet.getCell('L1').numFmt = '0%';
      sheet.getCell('M1').value = 202605110007;
      sheet.getCell('M1').numFmt = '"D3ZZ"000000000000';
    });
    expect(sheets[0]?.rows[0]?.cells).toEqual([
      '甲乙',
      '2026-05-16',
      '2026-05-16 21:25',
      '2',
      '链接',
      '201705283333',
      '0.3',
      'true',
      '=1+1',
      '两行\n\n甲',
      '018',
      '75%',
      'D3ZZ202605110007',
    ]);
  });

  it('knows both calendars, the day that never was and a bare time of day', async () => {
    const dates = (sheet: ExcelJS.Worksheet) => {
      [1, 59, 61, 46158, 0.5, 46158.999999].forEach((serial, at) => {
        sheet.getCell(1, at + 1).value = serial;
        sheet.getCell(1, at + 1).numFmt = 'yyyy"年"m"月"d"日"';
      });
    };
    expect((await read(dates)).sheets[0]?.rows[0]?.cells).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2026-05-16',
      '12:00',
      '2026-05-17',
    ]);
    const from1904 = await read((sheet, book) => {
      book.properties.date1904 = true;
      sheet.getCell('A1').value = 44696;
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
    });
    expect(from1904.sheets[0]?.rows[0]?.cells).toEqual(['2026-05-16']);
  });

  it('keeps the results of formulas, tells them, and tells those without a result at the cell', async () => {
    const file = await read((sheet) => {
      sheet.addRow([{ formula: 'SUM(1,1)', result: 2 }, { formula: 'HYPERLINK("x")' }, { error: '#REF!' }]);
      sheet.addRow([
        { sharedFormula: 'A1', result: 3 },
        { formula: "'[other.xlsx]一'!A1", result: 'x' },
      ]);
    });
    expect(file.sheets[0]?.rows).toEqual([
      {
        number: 1,
        cells: ['2', '', '#REF!'],
        notes: [
          { index: 1, code: 'cell.formula-empty', details: {} },
          { index: 2, code: 'cell.error', details: { error: '#REF!' } },
        ],
      },
      { number: 2, cells: ['3', 'x'] },
    ]);
    expect(file.sheets[0]?.findings?.map(({ code, details }) => [code, details])).toEqual([
      ['formulas.kept', { sheet: '一', count: 3, cells: 'A1、A2、B2' }],
      ['links.cut', { sheet: '一' }],
    ]);
  });

  it('tells a number that Excel has cut off, and keeps one that it has not', async () => {
    const { sheets } = await read((sheet) => sheet.addRow([CUT_OFF, 2017052833330001, 999]));
    expect(sheets[0]?.rows[0]?.notes).toEqual([{ index: 0, code: 'cell.digits-lost', details: {} }]);
    expect(sheets[0]?.rows[0]?.cells.slice(1)).toEqual(['2017052833330001', '999']);
  });

  it('reads every sheet with content, also a hidden one, and keeps the row numbers', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('空');
      book.addWorksheet('藏', { state: 'veryHidden' }).addRow(['x']);
      const sheet = book.addWorksheet('数据');
      sheet.getCell('B3').value = '甲';
      sheet.getCell('A9').value = ' ';
    });
    expect(await readSheet(bytes, 'x.xlsx')).toEqual({
      kind: 'xlsx',
      findings: [],
      sheets: [
        { name: '藏', hidden: true, findings: [], rows: [{ number: 1, cells: ['x'] }] },
        {
          name: '数据',
          hidden: false,
          findings: [],
          rows: [
            { number: 1, cells: [] },
            { number: 2, cells: [] },
            { number: 3, cells: ['', '甲'] },
          ],
        },
      ],
    });
  });

  it('reads hidden rows and tells them', async () => {
    const file = await read((sheet) => {
      for (const text of ['甲', '乙', '丙', '丁']) sheet.addRow([text]);
      for (const hidden of [1, 3, 4]) sheet.getRow(hidden).hidden = true;
    });
    expect(file.sheets[0]?.rows).toHaveLength(4);
    expect(file.sheets[0]?.findings).toEqual([
      expect.objectContaining({ code: 'rows.hidden', details: { sheet: '一', count: 3, rows: '1、3–4' } }),
    ]);
  });

  it('carries a value merged down to each row, and leaves a merged title where it is', async () => {
    const { sheets } = await read((sheet) => {
      sheet.addRow(['标题']);
      sheet.addRow(['甲', '乙', '丙', '丁', '戊']);
      sheet.mergeCells('A1:E1');
      sheet.mergeCells('B2:B4');
      sheet.mergeCells('C2:D3');
      sheet.getCell('E4').value = '己';
    });
    expect(sheets[0]?.rows).toEqual([
      { number: 1, cells: ['标题'] },
      { number: 2, cells: ['甲', '乙', '丙', '', '戊'] },
      { number: 3, cells: ['', '乙', '丙'], carried: [1, 2] },
      { number: 4, cells: ['', '乙', '', '', '己'], carried: [1] },
    ]);
  });

  it('is not impressed by ranges over the whole sheet', async () => {
    const spent = processorTime();
    const file = await readXml(
      '<dimension ref="A1:ZZZZZZ1048576"/><cols><col min="1" max="16384" width="9"/></cols>' +
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:J1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
    );
    expect(file.sheets[0]?.rows).toEqual([{ number: 1, cells: ['甲'] }]);
    expect(spent()).toBeLessThan(1000);
  });

  it('refuses one long text that is shown in every cell', async () => {
    const long = `<c t="inlineStr"><is><t>${'油烟'.repeat(16_000)}</t></is></c>`;
    const rows = `<row>${long}</row>` + '<row><c/><c><v>1</v></c></row>'.repeat(3_000);
    await expect(
      readXml(`<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:A3001"/></mergeCells>`),
    ).rejects.toMatchObject({ code: 'sheet.zip-bomb' });
  });

  it.each([
    ['sheet.too-many-rows', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['sheet.too-many-columns', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
    ['sheet.too-many-columns', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
  ])('refuses a stray cell far away: %s', async (code, rows) => {
    await expect(readXml(`<sheetData>${rows}</sheetData>`)).rejects.toMatchObject({ code });
  });

  it('refuses too many rows before the workbook is opened', async () => {
    const rows = Array.from(
      { length: SHEET_LIMITS.rows + 1 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    );
    await expect(readXml(`<sheetData>${rows.join('')}</sheetData>`)).rejects.toMatchObject({
      code: 'sheet.too-many-rows',
    });
  });
});
