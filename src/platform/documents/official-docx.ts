import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
  type TableRow,
} from 'docx';

/** Sizes in half points, as GB/T 9704 sets official documents: 二号, 三号, 四号, and 五号 for what stands in a wide table. */
export const TITLE = 44;
export const BODY = 32;
export const SMALL = 28;
export const TABLE = 22;

/** So that an ordinary case stays on one page. */
const leading = (size: number): { line: number; lineRule: typeof LineRuleType.EXACT } => ({
  line: size > SMALL ? 460 : 400,
  lineRule: LineRuleType.EXACT,
});

export const fonts = (eastAsia: string): IRunOptions['font'] => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
});
export const FANGSONG = fonts('仿宋_GB2312');
export const HEITI = fonts('黑体');
const XIAOBIAO = fonts('方正小标宋简体');

/** A4 less its margins is 156 mm wide. */
const MARGINS = { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } as const;

export type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** One paragraph; `more` is for what a letter sets apart: an indent, a line below, a space before. */
export function paragraph(
  text: string,
  run: Partial<IRunOptions> = {},
  alignment: Alignment = AlignmentType.LEFT,
  more: Pick<IParagraphOptions, 'border' | 'indent' | 'keepNext'> & { before?: number } = {},
): Paragraph {
  const { before, ...rest } = more;
  return new Paragraph({
    ...rest,
    alignment,
    spacing: { ...leading(Number(run.size ?? BODY)), ...(before && { before }) },
    children: [new TextRun({ text, font: FANGSONG, size: BODY, ...run })],
  });
}

export const title = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 100 },
    children: [new TextRun({ text, font: XIAOBIAO, size: TITLE })],
  });

export function tableCell(mm: number, children: Paragraph[], span = 1): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(mm), type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children,
  });
}

export function table(widths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((mm) => convertMillimetersToTwip(mm)),
    width: { size: convertMillimetersToTwip(widths.reduce((sum, mm) => sum + mm, 0)), type: WidthType.DXA },
    rows,
  });
}

/** A section begins on a page of its own. */
export function section(children: ISectionOptions['children']): ISectionOptions {
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

/** The sections as a Word document of the office. */
export function officialDocx(name: string, sections: ISectionOptions[]): Promise<Buffer> {
  const document = new Document({
    creator: '督办',
    title: name,
    styles: { default: { document: { run: { font: FANGSONG, size: BODY } } } },
    sections,
  });
  return Packer.toBuffer(document);
}
