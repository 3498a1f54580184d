import type { Instant } from '../../../kernel/instant.js';
import type { Cells, ColumnKey } from './columns.js';

export const MARKS = ['new', 'changed', 'written-off'] as const;
/** What a row is against the issue before. */
export type Mark = (typeof MARKS)[number];

export const MARK_WORDS: Record<Mark, { zh: string; en: string }> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '更新', en: 'Changed' },
  'written-off': { zh: '销号', en: 'Written off' },
};

export interface BaseMilestone {
  id: string;
  no: number;
  doneOn: string | null;
}

/** A task as it stands in a ledger at a moment. */
export interface LedgerLine {
  taskId: string;
  serial: number;
  status: string;
  cells: Cells;
  milestones: BaseMilestone[];
  /** Every progress entry until then: what is told afterwards is told by its id, because moments may be equal. */
  known: string[];
}

export interface MarkedLine extends LedgerLine {
  mark: Mark | null;
  /** Columns that say something else than in the issue before. */
  changed: ColumnKey[];
}

/** A task that stood in the issue before and does not any more. */
export interface GoneLine {
  taskId: string;
  serial: number;
  number: string;
  title: string;
  why: 'written-off' | 'left';
}

export interface PrintedColumn {
  key: ColumnKey;
  heading: string;
}

/** Which issue the marks are against. */
export interface IssueName {
  year: number;
  number: number;
}

/** A ledger with everything that its paper says. */
export interface LedgerContent {
  name: string;
  heading: string;
  notes: string;
  columns: PrintedColumn[];
  lines: MarkedLine[];
  gone: GoneLine[];
  /** Null for a first issue: there is nothing to compare it with. */
  against: IssueName | null;
  asOf: Instant;
}
