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
import type { Instant } from '../../../kernel/instant.js';
import {
  FANGSONG,
  fonts,
  HEITI,
  officialDocx,
  table,
  title,
  type Alignment,
} from '../../../platform/documents/official-docx.js';
import { settleZip } from '../../../platform/documents/settle-zip.js';
import type { LedgerPaper, PaperCell, PaperColumn } from '../domain/ledger-paper.js';

/** Half points: 小五 in the table, 五号 around it. */
const CELL = 18;
const NOTE = 21;
const MARGINS = { top: '20mm', bottom: '18mm', left: '15mm', right: '15mm' } as const;
/** A4 across less its margins. */
const ACROSS = 267;
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

/** A ledger as a Word document: A4 across, heading line on each page, page numbers. */
export async function ledgerAsDocx(
  { heading, under, draft, columns, rows, foot }: LedgerPaper,
  madeAt: Instant,
): Promise<Buffer> {
  const scale = ACROSS / columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round(width * scale * 10) / 10);
  const bytes = await officialDocx(heading, [
    {
      properties: {
        page: {
          // The library turns the sheet by itself.
          size: { width: '210mm', height: '297mm', orientation: PageOrientation.LANDSCAPE },
          margin: { ...MARGINS, header: '10mm', footer: '10mm' },
        },
      },
      headers: { default: new Header({ children: [line(draft ? '草稿，未印发' : '', RIGHT)] }) },
      footers: { default: pageNumbers() },
      children: [
        title(heading),
        line(under, LEFT, { size: NOTE }, 80),
        table(widths, [headRow(columns, widths), ...rows.map((row) => rowOf(row, columns, widths))]),
        ...foot.map((text, at) => line(text, LEFT, { size: NOTE }, 0, at === 0 ? 100 : 0)),
      ],
    },
  ]);
  return settleZip(bytes, madeAt);
}

function headRow(columns: readonly PaperColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) =>
      cell(widths[at]!, [line(heading, CENTER, { size: CELL, font: HEITI })], HEAD),
    ),
  });
}

function rowOf(
  cells: readonly PaperCell[],
  columns: readonly PaperColumn[],
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

const linesIn = (text: string, mm: number): number =>
  text
    .split('\n')
    .reduce((sum, one) => sum + Math.max(1, Math.ceil((one.length * CHARACTER) / (mm - EDGES))), 0);

function cell(mm: number, children: Paragraph[], shading?: IShadingAttributesProperties): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(mm), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 45, right: 45, top: 30, bottom: 30 },
    shading,
    children,
  });
}

function line(text: string, alignment: Alignment, run: Run = {}, after = 0, before = 0): Paragraph {
  return new Paragraph({
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
