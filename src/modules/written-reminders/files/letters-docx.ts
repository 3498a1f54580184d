import { AlignmentType, PageBreak, Paragraph, TableRow, type ISectionOptions, type TableCell } from 'docx';
import {
  BODY,
  HEITI,
  officialDocx,
  paragraph,
  section,
  SMALL,
  TABLE,
  table,
  tableCell,
  title,
} from '../../../platform/documents/official-docx.js';
import { LIST_HEADINGS, type LetterPaper } from './letter-paper.js';

/** In millimetres, 156 together. */
const WIDTHS = [10, 33, 42, 18, 19, 19, 15];
/** Two characters of the body. */
const INDENT = { firstLine: BODY * 20 };

/** The streets without a complaint, with the period as proof. */
export interface WithoutPaper {
  title: string;
  paragraphs: string[];
}

function letterSection(paper: LetterPaper): ISectionOptions {
  return section([
    title(paper.title),
    paragraph(paper.number, { size: SMALL }, AlignmentType.CENTER),
    paragraph(paper.salutation, {}, AlignmentType.LEFT, { before: 300 }),
    ...paper.paragraphs.map((words) => paragraph(words, {}, AlignmentType.BOTH, { indent: INDENT })),
    paragraph(paper.attachment, {}, AlignmentType.LEFT, { indent: INDENT, before: 300 }),
    ...(paper.receipt ? [paragraph(paper.receipt, {}, AlignmentType.LEFT, { indent: INDENT })] : []),
    paragraph(paper.office, {}, AlignmentType.RIGHT, { before: 600, keepNext: true }),
    paragraph(paper.date, {}, AlignmentType.RIGHT),
    new Paragraph({ children: [new PageBreak()] }),
    paragraph('附件', { font: HEITI }),
    title(paper.listTitle),
    paragraph(paper.listNote, { size: SMALL }, AlignmentType.CENTER),
    list(paper.rows),
  ]);
}

function list(rows: readonly (readonly string[])[]) {
  const cells = (texts: readonly string[], font?: typeof HEITI): TableCell[] =>
    texts.map((text, at) =>
      tableCell(WIDTHS[at]!, [paragraph(text, { size: TABLE, ...(font && { font }) })]),
    );
  return table(WIDTHS, [
    new TableRow({ tableHeader: true, children: cells(LIST_HEADINGS, HEITI) }),
    ...rows.map((texts) => new TableRow({ cantSplit: true, children: cells(texts) })),
  ]);
}

function withoutSection(paper: WithoutPaper): ISectionOptions {
  return section([
    title(paper.title),
    ...paper.paragraphs.map((words) => paragraph(words, {}, AlignmentType.BOTH, { indent: INDENT })),
  ]);
}

/** Letters as one Word document, each on pages of its own; the streets without a complaint at the end. */
export function lettersAsDocx(papers: readonly LetterPaper[], without: WithoutPaper | null): Promise<Buffer> {
  return officialDocx('书面提醒', [
    ...papers.map(letterSection),
    ...(without ? [withoutSection(without)] : []),
  ]);
}
