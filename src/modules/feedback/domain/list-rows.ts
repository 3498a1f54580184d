import { isBlank, wordKey } from '../../../kernel/heading-key.js';
import type { SheetRow } from '../../../kernel/sheet.js';
import type { FeedbackColumn, FeedbackLine } from './columns.js';
import { findHeadings, type Headings } from './headings.js';

export interface ListedRows {
  lines: FeedbackLine[];
  /** Rows that are no opinion: headings of parts, notes below the list. */
  passedOver: number[];
}

/** Cells that more rows of one problem add to; what else they say stands with the first. */
const ADDS_UP: readonly FeedbackColumn[] = [
  'goal',
  'measures',
  'milestones',
  'lead',
  'assist',
  'street',
  'supervise',
];

/** The opinions of a sheet, each once; null where no line of it looks like headings. */
export function listRows(rows: readonly SheetRow[]): ListedRows | null {
  const headings = findHeadings(rows);
  if (!headings) return null;
  const lines: FeedbackLine[] = [];
  const passedOver: number[] = [];
  for (const row of rows.filter(({ number }) => number > headings.lastRow)) {
    const line = lineOf(row, headings);
    const said = new Set(row.cells.filter((cell) => !isBlank(cell)));
    if (said.size === 0) continue;
    if (isHeadingAgain(row, headings)) continue;
    const last = lines.at(-1);
    if (last && goesOn(row, line, headings)) carryOn(last, line, row, headings);
    else if (row.loose || said.size === 1) passedOver.push(row.number);
    else lines.push(line);
  }
  return { lines, passedOver };
}

function lineOf(row: SheetRow, { columns, names }: Headings): FeedbackLine {
  const cells: FeedbackLine['cells'] = {};
  const others: FeedbackLine['others'] = {};
  row.cells.forEach((cell, at) => {
    const column = columns[at];
    const text = cell.trim();
    if (column) cells[column] = isBlank(text) ? '' : text;
    else if (text && names[at]) others[names[at]] = text;
  });
  return { row: row.number, rows: 1, cells, others };
}

/** A list of several pages prints its headings on each. */
function isHeadingAgain({ cells }: SheetRow, { names }: Headings): boolean {
  const same = cells.filter((cell, at) => cell.trim() && wordKey(cell) === wordKey(names[at] ?? ''));
  return same.length >= 3;
}

/** The problem is merged down from above, or nothing says that another one begins. */
function goesOn(row: SheetRow, { cells }: FeedbackLine, { columns }: Headings): boolean {
  const at = columns.indexOf(cells.problem === undefined ? 'title' : 'problem');
  if (row.carried?.includes(at)) return true;
  const begins = (['serial', 'sourceNo', 'title', 'problem'] as const).some((column) => cells[column]);
  const adds = ADDS_UP.filter((column) => cells[column]);
  return !begins && adds.length > 0;
}

function carryOn(above: FeedbackLine, { cells }: FeedbackLine, row: SheetRow, { columns }: Headings): void {
  above.rows += 1;
  for (const column of ADDS_UP) {
    const more = cells[column];
    if (!more || row.carried?.includes(columns.indexOf(column))) continue;
    const before = above.cells[column] ?? '';
    if (before.split('\n').includes(more)) continue;
    above.cells[column] = before ? `${before}\n${more}` : more;
  }
}
