import { AlignmentType, TableRow } from 'docx';
import {
  BODY,
  HEITI,
  officialDocx,
  paragraph,
  section,
  SMALL,
  table,
  TABLE,
  tableCell,
  title as titleOf,
} from '../../../platform/documents/official-docx.js';

const WIDTHS = [40, 116] as const;
const { CENTER, LEFT, RIGHT } = AlignmentType;
/** Two characters, as a Chinese paragraph begins. */
const INDENT = { indent: { firstLine: BODY * 20 } };

export interface ApplicationPaper {
  title: string;
  rows: readonly (readonly [heading: string, text: string])[];
  foot: string;
}

/** 销号申请表: a heading and its words in each row. */
export function applicationAsDocx({ title, rows, foot }: ApplicationPaper): Promise<Buffer> {
  return officialDocx(title, [
    section([
      titleOf(title),
      table(
        WIDTHS,
        rows.map(([heading, text]) => rowOf(heading, text)),
      ),
      ...(foot ? [paragraph(foot, { size: SMALL })] : []),
    ]),
  ]);
}

export interface NoticePaper {
  title: string;
  body: readonly string[];
  day: string;
}

export function noticeAsDocx({ title, body, day }: NoticePaper): Promise<Buffer> {
  return officialDocx(title, [
    section([
      titleOf(title),
      paragraph(''),
      ...body.map((line) => paragraph(line, {}, LEFT, INDENT)),
      paragraph(''),
      paragraph(day, {}, RIGHT),
    ]),
  ]);
}

function rowOf(heading: string, text: string): TableRow {
  const lines = text.split('\n').map((line) => paragraph(line, { size: TABLE }));
  return new TableRow({
    cantSplit: true,
    children: [
      tableCell(WIDTHS[0], [paragraph(heading, { size: TABLE, font: HEITI }, CENTER)]),
      tableCell(WIDTHS[1], lines),
    ],
  });
}
