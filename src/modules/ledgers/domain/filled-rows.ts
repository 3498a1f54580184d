import type { Sheet, SheetRow } from '../../../kernel/sheet.js';
import type { ColumnKey } from './columns.js';
import type { IssueName, PrintedColumn } from './frozen.js';
import { readIssueWords } from './issue-words.js';
import { plainHeading } from './ledger-view.js';

/** A row of the file, by the columns of the ledger. */
export interface FilledRow {
  /** As Excel numbers it. */
  row: number;
  cells: Partial<Record<ColumnKey, string>>;
}

export interface FilledSheet {
  /** The issue that the file says it is. */
  said: IssueName | null;
  rows: FilledRow[];
}

/** Finds the table of a ledger among sheets by its headings; null where there is none. */
export function readFilledSheets(
  sheets: readonly Sheet[],
  columns: readonly PrintedColumn[],
): FilledSheet | null {
  for (const { rows } of sheets) {
    const found = readFilled(rows, columns);
    if (found) return found;
  }
  return null;
}

function readFilled(rows: readonly SheetRow[], columns: readonly PrintedColumn[]): FilledSheet | null {
  const known = new Map(columns.map(({ key, heading }) => [plainHeading(heading), key]));
  const at = rows.findIndex(({ cells }) => isHeading(cells, known));
  if (at === -1) return null;
  const keys = rows[at]!.cells.map((text) => known.get(plainHeading(text)) ?? null);
  const above = rows
    .slice(0, at)
    .flatMap(({ cells }) => cells)
    .join(' ');
  return {
    said: readIssueWords(above),
    rows: rows
      .slice(at + 1)
      .filter(({ cells }) => cells.filter((text) => text.trim() !== '').length > 1)
      .map((row) => ({ row: row.number, cells: byColumn(row, keys) })),
  };
}

/** Something to tell the rows apart by, and at least one column more. */
function isHeading(cells: readonly string[], known: ReadonlyMap<string, ColumnKey>): boolean {
  const keys = cells.flatMap((text) => known.get(plainHeading(text)) ?? []);
  return keys.length > 1 && (keys.includes('number') || keys.includes('serial'));
}

function byColumn({ cells }: SheetRow, keys: readonly (ColumnKey | null)[]): FilledRow['cells'] {
  return Object.fromEntries(
    keys.flatMap((key, at) => (key ? [[key, (cells[at] ?? '').trim()] as const] : [])),
  );
}
