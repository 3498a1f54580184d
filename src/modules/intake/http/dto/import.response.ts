import { ApiProperty } from '@nestjs/swagger';
import { ROW_OUTCOMES, type RowOutcome } from '../../domain/row-outcome.js';
import { IMPORT_STATES, type ImportState } from '../../persistence/import-run.entity.js';

const SEVERITIES = ['warning', 'rejected'] as const;

export class ImportCountsResponse {
  /** Rows that hold a case. @example 16 */
  rows: number;
  new: number;
  unchanged: number;
  changed: number;
  rejected: number;
  /** Titles, totals and blank rows. */
  skipped: number;
  /** Cases made by the commit. */
  created: number;
  warnings: number;
}

export class ImportNoteResponse {
  /** @example "sheet.others" */
  code: string;

  @ApiProperty({ enum: SEVERITIES })
  severity: (typeof SEVERITIES)[number];

  message: string;
}

export class ImportFindingResponse extends ImportNoteResponse {
  /** The heading of the cell it concerns; empty for the whole row. @example "受理编号" */
  column: string;
}

export class ImportColumnResponse {
  /** @example "受理编号" */
  header: string;

  /** What the column is for us; null for one that is kept without being understood. @example "acceptanceNo" */
  field: string | null;
}

export class ImportCellResponse {
  header: string;
  text: string;
}

export class ImportRowResponse {
  /** As Excel counts. @example 9 */
  rowNumber: number;

  @ApiProperty({ enum: ROW_OUTCOMES })
  outcome: RowOutcome;

  /** As in the file, with telephone and identity numbers blacked out. */
  cells: ImportCellResponse[];

  findings: ImportFindingResponse[];

  /** The case made of it, or the one that was there already. */
  caseId: string | null;

  title: string | null;
  streetName: string | null;
}

export class ImportRunSummary {
  id: string;
  campaignId: string;
  batchLabel: string | null;
  fileName: string;

  @ApiProperty({ enum: IMPORT_STATES })
  state: ImportState;

  counts: ImportCountsResponse;
  createdByName: string;
  createdAt: string;

  @ApiProperty({ type: String, nullable: true })
  committedAt: string | null;
}

export class ImportRunResponse extends ImportRunSummary {
  fileNotes: ImportNoteResponse[];
  columns: ImportColumnResponse[];
  rows: ImportRowResponse[];
}
