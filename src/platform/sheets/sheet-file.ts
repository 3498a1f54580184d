import type { SheetFinding } from '../../kernel/sheet.js';
import type { Sheet } from '../../kernel/sheet.js';
import type { DecodedText } from './decode-text.js';

/** What a file really is, whatever its name says. */
export type SheetKind = 'xlsx' | 'xls' | 'xml' | 'csv' | 'html' | 'docx';

/** A file as text. */
export interface SheetFile {
  kind: SheetKind;
  /** Every sheet or table that has content, in the order of the file. */
  sheets: Sheet[];
  /** About the file as a whole; what concerns a sheet stands with it. */
  findings: SheetFinding[];
  /** Of a text file. */
  encoding?: DecodedText['encoding'];
}

/** How far a reading has come. */
export interface ReadProgress {
  stage: 'opening' | 'rows';
  /** Rows handed over so far, and how many there are. */
  rows: number;
  of: number;
}
