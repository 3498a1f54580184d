import type { ReportLine } from './report-line.js';

export type Cell = string | number;

export interface LayoutColumn {
  heading: string;
  /** In Chinese characters. */
  width: number;
  value: (line: ReportLine, serial: number) => Cell;
}

/** A heading between the rows and how many of them stand below it. */
export interface LayoutSection {
  heading: string;
  rows: number;
}

/** How the cases of an export are laid out, whatever the kind of file. */
export interface TableLayout {
  sheetName: string;
  /** Above the headings; empty for a plain list. */
  title: readonly string[];
  columns: readonly LayoutColumn[];
  /** Empty when the rows stand under no headings of their own. */
  sections: readonly LayoutSection[];
  /** Below the rows. */
  foot: readonly string[];
}
