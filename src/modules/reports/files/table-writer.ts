import type { Cell } from '../domain/table-layout.js';

/** Writes one table to a file, row by row and never all at once. */
export interface TableWriter {
  section(heading: string): Promise<void>;
  row(cells: readonly Cell[]): Promise<void>;
  /** `about` says where the figures come from: conditions, moment, person, count. */
  close(foot: readonly string[], about: readonly [string, string][]): Promise<void>;
  /** Lets go of a file that will not be finished. */
  abandon(): void;
}
