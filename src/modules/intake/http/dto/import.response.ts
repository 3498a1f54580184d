import { ApiProperty } from '@nestjs/swagger';
import { COVER_FIGURES, type CoverFigure } from '../../domain/cover.js';
import { MAPPABLE_FIELDS } from '../../domain/field-words.js';
import type { FieldName } from '../../domain/header-synonyms.js';
import {
  IMPORT_PHASES,
  IMPORT_STATES,
  type ImportPhase,
  type ImportState,
} from '../../persistence/import-run.entity.js';

const SEVERITIES = ['warning', 'rejected'] as const;
const FIELDS = MAPPABLE_FIELDS.map(({ field }) => field);

export class FileFiguresResponse {
  cases: number;
  phone: number;
  letter: number;
  key: number;
}

export class CoverResponse {
  @ApiProperty({ type: Number, nullable: true })
  cases: number | null;
  @ApiProperty({ type: Number, nullable: true })
  phone: number | null;
  @ApiProperty({ type: Number, nullable: true })
  letter: number | null;
  @ApiProperty({ type: Number, nullable: true })
  key: number | null;
}

export class ImportCountsResponse {
  /** Rows that hold a case. @example 16 */
  rows: number;
  new: number;
  unchanged: number;
  changed: number;
  /** Look like a case that is open. */
  duplicate: number;
  /** Look like a settled matter, or name an earlier case themselves. */
  repeat: number;
  rejected: number;
  /** Titles, totals and blank rows. */
  skipped: number;
  /** With something to decide that nobody has decided yet. */
  pending: number;
  /** Rejected and undecided: no commit while there are any. */
  blocking: number;
  leftOut: number;
  /** What a commit would write. */
  toCreate: number;
  toChange: number;
  /** Cases made by the commit. */
  created: number;
  /** Cases changed by the commit. */
  updated: number;
  /** Not changed, because somebody had edited the case since the dry run. */
  held: number;
  warnings: number;
  /** As counted in the file, without the rows left out. */
  file: FileFiguresResponse;
}

export class ImportNoteResponse {
  /** @example "sheet.others" */
  code: string;

  @ApiProperty({ enum: SEVERITIES })
  severity: (typeof SEVERITIES)[number];

  message: string;
}

export class ImportColumnResponse {
  /** @example "受理编号" */
  header: string;

  /** What the column is for us; null for one that is kept without being understood. @example "acceptanceNo" */
  field: string | null;
}

export class MappedColumnResponse extends ImportColumnResponse {
  /** From 0. */
  index: number;

  /** False where the heading only resembles one we know. */
  sure: boolean;

  /** The first cell below it that says something. */
  sample: string;
}

export class MappedHeaderResponse {
  /** Names this form of heading line. */
  key: string;
  rowNumber: number;
  columns: MappedColumnResponse[];
}

export class MappableFieldResponse {
  @ApiProperty({ enum: FIELDS })
  field: FieldName;
  /** @example "受理编号" */
  label: string;
}

export class ImportSheetResponse {
  name: string;
  hidden: boolean;
  read: boolean;
}

export class ImportMappingResponse {
  headers: MappedHeaderResponse[];
  /** What a column may be. */
  fields: MappableFieldResponse[];
  sheets: ImportSheetResponse[];
  leaveOut: string[];

  @ApiProperty({ type: Number, nullable: true })
  headerRow: number | null;

  /** Who mapped this form, where a person has. */
  @ApiProperty({ type: String, nullable: true })
  by: string | null;

  /** It was mapped for an earlier file, and the same is used again. */
  remembered: boolean;
}

export class ImportProblemResponse {
  /** @example "sheet.macro" */
  code: string;
  message: string;
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

  /** Why the last attempt came to nothing. */
  @ApiProperty({ type: ImportProblemResponse, nullable: true })
  problem: ImportProblemResponse | null;
}

export class ImportRunResponse extends ImportRunSummary {
  /** What is being done while it is read or committed. */
  @ApiProperty({ enum: IMPORT_PHASES, nullable: true })
  phase: ImportPhase | null;

  /** Rows done in this phase. */
  done: number;
  total: number;

  @ApiProperty({ type: CoverResponse, nullable: true })
  cover: CoverResponse | null;

  /** The cover figures that the file does not agree with. */
  @ApiProperty({ enum: COVER_FIGURES, isArray: true })
  coverMismatch: CoverFigure[];

  @ApiProperty({ type: String, nullable: true })
  coverReason: string | null;

  fileNotes: ImportNoteResponse[];
  columns: ImportColumnResponse[];

  @ApiProperty({ type: ImportMappingResponse, nullable: true })
  mapping: ImportMappingResponse | null;
}
