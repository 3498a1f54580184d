import type { SheetRow } from '../../../kernel/sheet.js';
import { findHeader, knownFields } from '../domain/header-map.js';

/** How many headings of a hand-over file the best line among these knows. */
export function countHeadings(rows: readonly SheetRow[]): number {
  const header = findHeader(rows);
  return header ? knownFields(header) : 0;
}
