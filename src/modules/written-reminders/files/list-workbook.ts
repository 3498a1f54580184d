import { OfficialBook, type Head } from '../../../platform/documents/official-book.js';
import { LIST_HEADINGS, type LetterPaper } from './letter-paper.js';

const WIDTHS = [6, 26, 40, 16, 14, 18, 16];

/** 附件清单 as a workbook; the same rows as on paper. */
export async function listWorkbook(paper: LetterPaper): Promise<Buffer> {
  const book = new OfficialBook();
  const heads = LIST_HEADINGS.map((heading, at): Head => [heading, WIDTHS[at]!]);
  const note = `${paper.number}　${paper.listNote}`;
  const sheet = book.sheet({ name: '附件清单', heads, title: paper.listTitle, note });
  await sheet.lines(paper.rows.map(([serial, ...rest]) => [Number(serial), ...rest]));
  return book.finish();
}
