import type { CorrectedMapping } from './column-mapping.js';
import { findHeader, headerAt, type Header } from './header-map.js';
import { ofSheet, type RowFinding } from './row-finding.js';
import type { Sheet, SheetRow } from '../../../kernel/sheet.js';

/** A sheet that is read: its rows are counted through behind those of the sheets before it. */
export interface PlacedSheet {
  name: string;
  hidden: boolean;
  /** What Excel calls row 1 of this sheet. */
  firstRow: number;
  header: Header;
  rows: SheetRow[];
  findings: readonly RowFinding[];
}

export interface JoinedSheets {
  read: PlacedSheet[];
  /** Names of sheets that were not read: they have no heading line, or an officer left them out. */
  left: string[];
}

/** Chooses the sheets with a heading line and counts their rows through, so that a row number is said once. */
export function joinSheets(sheets: readonly Sheet[], mapping: CorrectedMapping = {}): JoinedSheets {
  const joined: JoinedSheets = { read: [], left: [] };
  let before = 0;
  for (const { name, hidden, rows, findings = [] } of sheets) {
    const header = mapping.leaveOut?.includes(name) ? null : headerOf(rows, before, mapping);
    if (!header) {
      joined.left.push(name);
      continue;
    }
    const shift = before;
    const placed = rows.map((row) => ({ ...row, number: row.number + shift }));
    joined.read.push({
      name,
      hidden,
      firstRow: shift + 1,
      header: { ...header, rowNumber: header.rowNumber + shift, lastRow: header.lastRow + shift },
      rows: placed,
      findings: ofSheet(findings),
    });
    before = placed.at(-1)?.number ?? before;
  }
  return joined;
}

/** The line an officer named counts for the first sheet that is read; the others are searched. */
function headerOf(rows: readonly SheetRow[], before: number, mapping: CorrectedMapping): Header | null {
  const named = before === 0 ? rows.findIndex(({ number }) => number === mapping.headerRow) : -1;
  return named < 0 ? findHeader(rows, mapping) : headerAt(rows[named]!, rows[named + 1], mapping);
}
