import { fill, type Wording } from '../../kernel/errors.js';
import { isBlankRow, type Sheet, type SheetRow } from '../../kernel/sheet.js';
import { SHEET_WORDS } from '../../kernel/sheet-words.js';
import type { SheetFile } from './sheet-file.js';
import type { TableHeadings } from './table-headings.js';

const MOST_NOTES = 20;

/** A file as the text that would have been pasted, so that there is one way in. */
export interface SheetText {
  /** Its lines are numbered as the sheet numbers its rows. */
  text: string;
  /** The sheet that was read. */
  sheet: string;
  /** What the reader noticed: formulas, hidden rows, links, other sheets. */
  notes: Wording[];
}

/** The sheet that has the headings, as text. */
export function sheetAsText({ sheets, findings }: SheetFile, headings: TableHeadings): SheetText {
  const tables = sheets.filter(({ rows }) => headings.row(rows));
  const sheet = tables.find(({ hidden }) => !hidden) ?? tables[0] ?? sheets[0]!;
  const others = tables.filter((one) => one !== sheet).map(({ name }) => name);
  const told = [...findings, ...(sheet.findings ?? [])];
  const notes = told.map(({ code, details }) => fill(SHEET_WORDS[code], details));
  if (others.length > 0) notes.push(fill(OTHERS, { sheet: sheet.name, others: others.join('、') }));
  notes.push(...cellNotes(sheet, headings).slice(0, MOST_NOTES));
  return { text: textOf(sheet, headings), sheet: sheet.name, notes };
}

const OTHERS: Wording = {
  zh: '只读了工作表“{sheet}”；“{others}”也有表头，没有读，请另外导入。',
  en: 'Only the sheet "{sheet}" was read; "{others}" has a heading line too and was not: import it apart.',
};
const AT_CELL: Wording = { zh: '第 {row} 行“{heading}”：{zh}', en: 'Row {row}, "{heading}": {en}' };

/** Of the columns that count; what stands beside them is nobody's concern. */
function cellNotes({ rows }: Sheet, headings: TableHeadings): Wording[] {
  const heading = headings.row(rows);
  const counts = new Set(headings.placesIn(heading?.cells ?? []));
  return rows.flatMap(({ number, notes = [] }) =>
    notes
      .filter(({ index }) => counts.has(index))
      .map(({ index, code, details }) =>
        fill(AT_CELL, { row: number, heading: heading!.cells[index], ...fill(SHEET_WORDS[code], details) }),
      ),
  );
}

/** What stands above the heading line is left blank, and so the numbers of the lines stay. */
function textOf({ rows }: Sheet, headings: TableHeadings): string {
  const from = headings.row(rows)?.number ?? 1;
  const lines: string[] = [];
  for (const row of rows as readonly SheetRow[]) {
    while (lines.length < row.number - 1) lines.push('');
    lines.push(row.number < from || isBlankRow(row) ? '' : row.cells.map(asCell).join('\t'));
  }
  return lines.join('\n');
}

function asCell(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.includes('"') ? `"${flat.replaceAll('"', '""')}"` : flat;
}
