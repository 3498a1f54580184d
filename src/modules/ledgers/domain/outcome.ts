import type { Wording } from '../../../kernel/errors.js';
import type { ColumnKey } from './columns.js';

/** What came of a cell that was confirmed. */
export interface Outcome {
  taskId: string;
  serial: number;
  column: ColumnKey;
  written: string;
  /** Why it was not written after all. */
  refused: Wording | null;
}
