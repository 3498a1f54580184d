import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Packer,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type IRunOptions,
} from 'docx';
import {
  atRight,
  centred,
  FANGSONG,
  HEITI,
  officialSection,
  paragraph,
  SIZES,
  XIAOBIAO,
} from '../../../platform/documents/official-docx.js';
import type { Colour } from '../domain/colours.js';
import type { SlipPaper } from '../domain/slip-paper.js';

/** The line under the title is all that is coloured: it prints, and is read in black and white too. */
const INK: Record<Colour, string> = { blue: '1B5796', yellow: 'C99700', red: 'B3261E' };
const WIDTHS = [14, 46, 46, 50] as const;
const HEADINGS = ['序号', '受理编号', '案件', '存在问题'] as const;

/** A slip as a Word document, from the words that were frozen with it. */
export function colourSlipAsDocx(colour: Colour, paper: SlipPaper): Promise<Buffer> {
  const { title, number, unit, body, cases, foot, office, day } = paper;
  const document = new Document({
    creator: '督办',
    title: `${title} ${number}`,
    styles: { default: { document: { run: { font: FANGSONG, size: SIZES.body } } } },
    sections: [
      officialSection([
        centred(title, { font: XIAOBIAO, size: SIZES.title }),
        paragraph(number, {
          flush: true,
          alignment: AlignmentType.CENTER,
          run: { size: SIZES.small },
          border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 8, color: INK[colour] } },
        }),
        paragraph('', { flush: true }),
        paragraph(`${unit}：`, { flush: true }),
        ...body.map((line) => paragraph(line)),
        paragraph('', { flush: true, run: { size: SIZES.table } }),
        caseTable(cases),
        paragraph('', { flush: true }),
        atRight(office),
        atRight(day),
        ...(foot
          ? foot.split('\n').map((line) => paragraph(line, { flush: true, run: { size: SIZES.small } }))
          : []),
      ]),
    ],
  });
  return Packer.toBuffer(document);
}

function caseTable(cases: SlipPaper['cases']): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS.map((mm) => convertMillimetersToTwip(mm)),
    width: { size: convertMillimetersToTwip(WIDTHS.reduce((sum, mm) => sum + mm, 0)), type: WidthType.DXA },
    rows: [
      row(HEADINGS, { font: HEITI }, true),
      ...cases.map(({ number, title, why }, at) => row([String(at + 1), number, title, why], {})),
    ],
  });
}

function row(texts: readonly string[], run: Partial<IRunOptions>, isHead = false): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: texts.map(
      (text, at) =>
        new TableCell({
          width: { size: convertMillimetersToTwip(WIDTHS[at] ?? 20), type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: 80, right: 80, top: 40, bottom: 40 },
          children: [
            isHead || at === 0
              ? centred(text, { size: SIZES.table, ...run })
              : paragraph(text, { flush: true, run: { size: SIZES.table, ...run } }),
          ],
        }),
    ),
  });
}
