import { AlignmentType, convertMillimetersToTwip, HeightRule, TableRow, type Paragraph } from 'docx';
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
/** Room for a hand that signs on paper. */
const SIGNED_HEIGHT_MM = 17;
const { CENTER, LEFT, RIGHT } = AlignmentType;
/** Two characters, as a Chinese paragraph begins. */
const INDENT = { indent: { firstLine: BODY * 20 } };
/** More than fit into one line of a title. */
const LONG_TITLE = 16;

/** What stands in the row of a link: opinions, each over who signed it and when. */
export interface PaperLink {
  title: string;
  lines: readonly { text: string; signed: string | null }[];
}

export interface ApplicationPaper {
  title: string;
  rows: readonly (readonly [heading: string, text: string])[];
  links: readonly PaperLink[];
  foot: string;
}

/** 销号申请表: a heading and its words in each row, then the links with room to sign. */
export function applicationAsDocx({ title, rows, links, foot }: ApplicationPaper): Promise<Buffer> {
  return officialDocx(title, [
    section([
      titleOf(title),
      table(WIDTHS, [
        ...rows.map(([heading, text]) =>
          rowOf(
            heading,
            text.split('\n').map((line) => small(line)),
          ),
        ),
        ...links.map(linkRow),
      ]),
      ...(foot ? [paragraph(foot, { size: SMALL }, LEFT, { before: 160 })] : []),
    ]),
  ]);
}

export interface NoticePaper {
  title: string;
  body: readonly string[];
  /** Who gives notice; null where it is not known. */
  office: string | null;
  day: string;
}

export function noticeAsDocx({ title, body, office, day }: NoticePaper): Promise<Buffer> {
  return officialDocx(title, [
    section([
      ...titleLines(title).map(titleOf),
      paragraph(''),
      ...body.map((line) => paragraph(line, {}, LEFT, INDENT)),
      paragraph(''),
      ...(office ? [paragraph(office, {}, RIGHT)] : []),
      paragraph(day, {}, RIGHT),
    ]),
  ]);
}

/** A long title breaks behind the name it quotes, and not within a word. */
function titleLines(title: string): string[] {
  const quoted = title.indexOf('”') + 1;
  return title.length > LONG_TITLE && quoted > 0 && quoted < title.length
    ? [title.slice(0, quoted), title.slice(quoted)]
    : [title];
}

function linkRow({ title, lines }: PaperLink): TableRow {
  const said = lines.flatMap(({ text, signed }) => [small(text), ...(signed ? [small(signed, RIGHT)] : [])]);
  return rowOf(title, said.length > 0 ? said : [small('')], SIGNED_HEIGHT_MM);
}

function rowOf(heading: string, words: Paragraph[], leastMm?: number): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(leastMm ? { height: { value: convertMillimetersToTwip(leastMm), rule: HeightRule.ATLEAST } } : {}),
    children: [
      tableCell(WIDTHS[0], [paragraph(heading, { size: TABLE, font: HEITI }, CENTER)]),
      tableCell(WIDTHS[1], words),
    ],
  });
}

const small = (text: string, alignment: typeof LEFT | typeof RIGHT = LEFT): Paragraph =>
  paragraph(text, { size: TABLE }, alignment);
