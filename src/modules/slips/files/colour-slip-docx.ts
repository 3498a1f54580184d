import { AlignmentType, BorderStyle, TableRow, type IRunOptions, type Table } from 'docx';
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
import type { Colour } from '../domain/colours.js';
import type { SlipAbout, SlipPaper } from '../domain/slip-paper.js';

/** The line under the title is all that is coloured: it prints, and is read in black and white too. */
const INK: Record<Colour, string> = { blue: '1B5796', yellow: 'C99700', red: 'B3261E' };
const WIDTHS = [14, 46, 46, 50] as const;
const HEADINGS = {
  cases: ['序号', '受理编号', '案件', '存在问题'],
  tasks: ['序号', '任务编号', '整改任务', '存在问题'],
} as const;
const { CENTER, LEFT, RIGHT } = AlignmentType;
/** Two characters, as a Chinese paragraph begins. */
const INDENT = { indent: { firstLine: BODY * 20 } };

/** A slip as a Word document, from the words that were frozen with it. */
export function colourSlipAsDocx(colour: Colour, paper: SlipPaper): Promise<Buffer> {
  const { title, number, unit, body, cases, about = 'cases', foot, office, day } = paper;
  const underline = { bottom: { style: BorderStyle.SINGLE, size: 18, space: 8, color: INK[colour] } };
  return officialDocx(`${title} ${number}`, [
    section([
      titleOf(title),
      paragraph(number, { size: SMALL }, CENTER, { border: underline }),
      paragraph(''),
      paragraph(`${unit}：`),
      ...body.map((line) => paragraph(line, {}, LEFT, INDENT)),
      paragraph('', { size: TABLE }),
      listOf(cases, about),
      paragraph(''),
      paragraph(office, {}, RIGHT),
      paragraph(day, {}, RIGHT),
      ...(foot ? foot.split('\n').map((line) => paragraph(line, { size: SMALL })) : []),
    ]),
  ]);
}

function listOf(cases: SlipPaper['cases'], about: SlipAbout): Table {
  return table(WIDTHS, [
    row(HEADINGS[about], { font: HEITI }, true),
    ...cases.map(({ number, title, why }, at) => row([String(at + 1), number, title, why], {})),
  ]);
}

function row(texts: readonly string[], run: Partial<IRunOptions>, isHead = false): TableRow {
  const cells = texts.map((text, at) => {
    const alignment = isHead || at === 0 ? CENTER : LEFT;
    return tableCell(WIDTHS[at] ?? 20, [paragraph(text, { size: TABLE, ...run }, alignment)]);
  });
  return new TableRow({ tableHeader: isHead, cantSplit: true, children: cells });
}
