import type { Cell } from '../domain/table-layout.js';

/** Writes one table to a file, row by row; only Word, which holds few, is made all at once at the end. */
export interface TableWriter {
  section(heading: string): Promise<void>;
  row(cells: readonly Cell[]): Promise<void>;
  /** `about` says where the figures come from: conditions, moment, person, count. */
  close(foot: readonly string[], about: readonly [string, string][]): Promise<void>;
  /** Lets go of a file that will not be finished. */
  abandon(): void;
}
