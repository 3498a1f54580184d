import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { SlipCover } from '../domain/slip-cover.js';
import type { SlipCell, SlipRow, SlipSheet } from '../domain/slip.js';

/** Sizes in half points, as GB/T 9704 sets official documents: 二号, 三号, 四号. */
const TITLE = 44;
const BODY = 32;
const SMALL = 28;
const TABLE = 22;
/** So that an ordinary case stays on one page. */
const leading = (size: number): { line: number; lineRule: typeof LineRuleType.EXACT } => ({
  line: size > SMALL ? 460 : 400,
  lineRule: LineRuleType.EXACT,
});

const fonts = (eastAsia: string): IRunOptions['font'] => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
});
const FANGSONG = fonts('仿宋_GB2312');
const HEITI = fonts('黑体');
const XIAOBIAO = fonts('方正小标宋简体');

/** A4 less its margins is 156 mm wide. */
const MARGINS = { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } as const;
const LABEL_MM = 24;
const VALUE_MM = 54;
const COVER_MM = [13, 36, 43, 38, 26];

const paragraph = (
  text: string,
  run: Partial<IRunOptions> = {},
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph =>
  new Paragraph({
    alignment,
    spacing: leading(Number(run.size ?? BODY)),
    children: [new TextRun({ text, font: FANGSONG, size: BODY, ...run })],
  });

const lines = (
  text: string,
  ...rest: [Partial<IRunOptions>?, (typeof AlignmentType.LEFT | typeof AlignmentType.CENTER)?]
): Paragraph[] => text.split('\n').map((one) => paragraph(one, ...rest));

function tableCell(mm: number, children: Paragraph[], span = 1): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(mm), type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children,
  });
}

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

function table(widths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((mm) => convertMillimetersToTwip(mm)),
    width: { size: convertMillimetersToTwip(widths.reduce((sum, mm) => sum + mm, 0)), type: WidthType.DXA },
    rows,
  });
}

const title = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 100 },
    children: [new TextRun({ text, font: XIAOBIAO, size: TITLE })],
  });

function slipSection(sheet: SlipSheet): ISectionOptions {
  return section([
    title(sheet.title),
    ...(sheet.banner ? [paragraph(sheet.banner, { font: HEITI, size: SMALL }, AlignmentType.CENTER)] : []),
    table([LABEL_MM, VALUE_MM, LABEL_MM, VALUE_MM], sheet.rows.map(tableRow)),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { ...leading(BODY), before: 100 },
      children: [new TextRun({ text: sheet.signature, font: FANGSONG, size: BODY })],
    }),
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

/** A section begins on a page of its own. */
function section(children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: { page: { size: { width: '210mm', height: '297mm' }, margin: MARGINS } },
    footers: { default: pageNumber() },
    children,
  };
}

function pageNumber(): Footer {
  const run = { font: fonts('宋体'), size: SMALL };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** Slips as a Word document, each on a page of its own. */
export function slipsAsDocx(cover: SlipCover | null, sheets: readonly SlipSheet[]): Promise<Buffer> {
  const document = new Document({
    creator: '督办',
    title: '交办单',
    styles: { default: { document: { run: { font: FANGSONG, size: BODY } } } },
    sections: [...(cover ? [coverSection(cover)] : []), ...sheets.map(slipSection)],
  });
  return Packer.toBuffer(document);
}
