import {
  AlignmentType,
  convertMillimetersToTwip,
  HeightRule,
  TableRow,
  type IRunOptions,
  type ISectionOptions,
  type Paragraph,
  type TableCell,
} from 'docx';
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
  type Alignment,
} from '../../../platform/documents/official-docx.js';
import type { SlipCover } from '../domain/slip-cover.js';
import type { SlipCell, SlipRow, SlipSheet } from '../domain/slip.js';

const LABEL_MM = 24;
const VALUE_MM = 54;
const COVER_MM = [13, 36, 43, 38, 26];

const lines = (text: string, run?: Partial<IRunOptions>, alignment?: Alignment): Paragraph[] =>
  text.split('\n').map((one) => paragraph(one, run, alignment));

function labelled({ label, text, main }: SlipCell, wide: boolean): TableCell[] {
  return [
    tableCell(LABEL_MM, lines(label, { font: HEITI, size: SMALL }, AlignmentType.CENTER)),
    wide
      ? tableCell(LABEL_MM + 2 * VALUE_MM, lines(text, { size: main ? BODY : SMALL }), 3)
      : tableCell(VALUE_MM, lines(text, { size: SMALL })),
  ];
}

function tableRow(row: SlipRow): TableRow {
  return new TableRow({
    cantSplit: row.length === 2,
    height: { value: convertMillimetersToTwip(9), rule: HeightRule.ATLEAST },
    children: row.flatMap((cell) => labelled(cell, row.length === 1)),
  });
}

function slipSection(sheet: SlipSheet): ISectionOptions {
  return section([
    title(sheet.title),
    ...(sheet.banner ? [paragraph(sheet.banner, { font: HEITI, size: SMALL }, AlignmentType.CENTER)] : []),
    table([LABEL_MM, VALUE_MM, LABEL_MM, VALUE_MM], sheet.rows.map(tableRow)),
    paragraph(sheet.signature, {}, AlignmentType.RIGHT, { before: 100 }),
  ]);
}

function coverSection(cover: SlipCover): ISectionOptions {
  const cells = (texts: readonly string[], run: Partial<IRunOptions>): TableCell[] =>
    texts.map((text, at) => tableCell(COVER_MM[at] ?? 20, [paragraph(text, { size: TABLE, ...run })]));
  const rows = [
    new TableRow({ tableHeader: true, children: cells(cover.headings, { font: HEITI }) }),
    ...cover.groups.flatMap(({ unit, rows: own }) => [
      new TableRow({
        children: [tableCell(156, [paragraph(unit, { font: HEITI, size: TABLE })], COVER_MM.length)],
      }),
      ...own.map((texts) => new TableRow({ cantSplit: true, children: cells(texts, {}) })),
    ]),
  ];
  return section([
    title(cover.title),
    paragraph(cover.subtitle, { size: SMALL }, AlignmentType.CENTER),
    table(COVER_MM, rows),
  ]);
}

/** Slips as a Word document, each on a page of its own. */
export function slipsAsDocx(cover: SlipCover | null, sheets: readonly SlipSheet[]): Promise<Buffer> {
  return officialDocx('交办单', [...(cover ? [coverSection(cover)] : []), ...sheets.map(slipSection)]);
}
