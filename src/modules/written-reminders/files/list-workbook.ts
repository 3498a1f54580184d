import { addLine, officialSheet, type Head } from '../../../platform/documents/official-sheet.js';
import { LIST_HEADINGS, type LetterPaper } from './letter-paper.js';
import { newWorkbook } from '../../../platform/libraries/exceljs.js';

const WIDTHS = [6, 26, 40, 16, 14, 18, 16];

/** 附件清单 as a workbook; the same rows as on paper. */
export async function listWorkbook(paper: LetterPaper): Promise<Buffer> {
  const book = newWorkbook();
  const heads = LIST_HEADINGS.map((heading, at): Head => [heading, WIDTHS[at]!]);
  const sheet = officialSheet(book, '附件清单', heads, paper.listTitle, `${paper.number}　${paper.listNote}`);
  for (const [serial, ...rest] of paper.rows) addLine(sheet, [Number(serial), ...rest]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
