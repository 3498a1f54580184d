import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IShadingAttributesProperties,
} from 'docx';
import type { Instant } from '../../kernel/instant.js';
import { FANGSONG, fonts, HEITI, officialDocx, table, title, type Alignment } from './official-docx.js';
import { settleZip } from './settle-zip.js';

/** Half points: 小五 in the table, 五号 around it. */
const CELL = 18;
const NOTE = 21;
const MARGINS = { top: '20mm', bottom: '18mm', left: '15mm', right: '15mm' } as const;
/** Millimetres of a page across less its margins. */
const ACROSS = { A4: 267, A3: 390 } as const;
/** The long side is the height: the library turns the sheet by itself. */
const SHEETS = { A4: { width: '210mm', height: '297mm' }, A3: { width: '297mm', height: '420mm' } } as const;
/** A character of the table, and what the edges of a cell take. */
const CHARACTER = 3.2;
const EDGES = 1.6;
/** Lines of a third of a page: a higher row may go on over the page, or half of the paper stays empty. */
const HIGHEST_WHOLE = 11;
const { CENTER, LEFT, RIGHT } = AlignmentType;
const CHANGED: IShadingAttributesProperties = { type: ShadingType.CLEAR, color: 'auto', fill: 'D9D9D9' };
const HEAD: IShadingAttributesProperties = { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' };

interface Run {
  size?: number;
  bold?: boolean;
  font?: typeof FANGSONG;
}

export interface TableColumn {
  heading: string;
  /** In characters; together they take the page. */
  width: number;
  centred: boolean;
}

export interface TableCellText {
  text: string;
  /** Printed bold on grey. */
  changed: boolean;
}

/** A heading of its own between the rows. */
export interface TableSection {
  section: string;
}

export interface TablePaper {
  heading: string;
  /** 草稿, above each page. */
  draft: boolean;
  /** Below the heading, to the left. */
  under: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCellText[] | TableSection)[];
  /** Below the table, line by line. */
  foot: readonly string[];
}

/** A table as a Word document: across the page, heading line on each page, page numbers. */
export async function tableAsDocx(
  { heading, under, draft, columns, rows, foot }: TablePaper,
  madeAt: Instant,
  sheet: keyof typeof SHEETS = 'A4',
): Promise<Buffer> {
  const scale = ACROSS[sheet] / columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round(width * scale * 10) / 10);
  const bytes = await officialDocx(heading, [
    {
      properties: {
        page: {
          size: { ...SHEETS[sheet], orientation: PageOrientation.LANDSCAPE },
          margin: { ...MARGINS, header: '10mm', footer: '10mm' },
        },
      },
      headers: { default: new Header({ children: [line(draft ? '草稿，未印发' : '', RIGHT)] }) },
      footers: { default: pageNumbers() },
      children: [
        title(heading),
        line(under, LEFT, { size: NOTE }, 80),
        table(widths, [
          headRow(columns, widths),
          ...rows.map((row) => ('section' in row ? sectionRow(row, widths) : rowOf(row, columns, widths))),
        ]),
        ...foot.map((text, at) => line(text, LEFT, { size: NOTE }, 0, at === 0 ? 100 : 0)),
      ],
    },
  ]);
  return settleZip(bytes, madeAt);
}

function headRow(columns: readonly TableColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) =>
      cell(widths[at]!, [line(heading, CENTER, { size: CELL, font: HEITI })], HEAD),
    ),
  });
}

function rowOf(
  cells: readonly TableCellText[],
  columns: readonly TableColumn[],
  widths: readonly number[],
): TableRow {
  const lines = cells.map(({ text }, at) => linesIn(text, widths[at]!));
  return new TableRow({
    cantSplit: Math.max(...lines) <= HIGHEST_WHOLE,
    children: cells.map(({ text, changed }, at) => {
      const alignment = columns[at]!.centred ? CENTER : LEFT;
      const lines = text.split('\n').map((one) => line(one, alignment, { size: CELL, bold: changed }));
      return cell(widths[at]!, lines, changed ? CHANGED : undefined);
    }),
  });
}

function sectionRow({ section }: TableSection, widths: readonly number[]): TableRow {
  const words = line(section, LEFT, { size: CELL, font: HEITI }, 0, 0, true);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return new TableRow({ cantSplit: true, children: [cell(all, [words], undefined, widths.length)] });
}

const linesIn = (text: string, mm: number): number =>
  text
    .split('\n')
    .reduce((sum, one) => sum + Math.max(1, Math.ceil((one.length * CHARACTER) / (mm - EDGES))), 0);

function cell(
  mm: number,
  children: Paragraph[],
  shading?: IShadingAttributesProperties,
  columnSpan = 1,
): TableCell {
  return new TableCell({
    ...(columnSpan > 1 && { columnSpan }),
    width: { size: convertMillimetersToTwip(mm), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 45, right: 45, top: 30, bottom: 30 },
    shading,
    children,
  });
}

function line(
  text: string,
  alignment: Alignment,
  run: Run = {},
  after = 0,
  before = 0,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    ...(keepNext && { keepNext }),
    alignment,
    spacing: { line: run.size === CELL ? 230 : 300, lineRule: LineRuleType.AT_LEAST, after, before },
    children: [new TextRun({ text, font: FANGSONG, size: NOTE, ...run })],
  });
}

function pageNumbers(): Footer {
  const run = { font: fonts('宋体'), size: NOTE };
  const children = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  return new Footer({
    children: [new Paragraph({ alignment: CENTER, children: [new TextRun({ ...run, children })] })],
  });
}
