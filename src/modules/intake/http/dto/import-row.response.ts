import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, VERDICTS, type Channel, type Verdict } from '../../../cases/index.js';
import { DECISIONS, type DecisionKind } from '../../domain/row-decision.js';
import { ROW_OUTCOMES, type RowOutcome } from '../../domain/row-outcome.js';
import { CorrectionDto } from './import-row.request.js';
import { ImportNoteResponse } from './import.response.js';

export class ImportFindingResponse extends ImportNoteResponse {
  /** The heading of the cell it concerns; empty for the whole row. @example "受理编号" */
  column: string;

  /** What that column is for us; empty for the whole row. @example "acceptanceNo" */
  field: string;

  /** What the sentence is filled with. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

export class ImportCellResponse {
  header: string;
  text: string;
}

export class ImportChangeResponse {
  /** @example "pollutionTypes" */
  field: string;
  /** What the field is called. */
  label: string;
  before: string;
  after: string;
  /** False where the ledger has gone on and the value may no longer be taken. */
  takeable: boolean;
}

export class ImportMatchResponse {
  /** Null for a row of the same file. */
  @ApiProperty({ type: String, nullable: true })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  title: string;
  /** 0 to 100. */
  percent: number;
  reasons: string[];
  settled: boolean;
  /** The text of the row names it. */
  mentioned: boolean;
}

export class ShownRowResponse {
  number: string;
  content: string;

  @ApiProperty({ type: String, nullable: true })
  street: string | null;

  /** The community of that street that the row names. */
  @ApiProperty({ type: String, nullable: true })
  community: string | null;

  area: string;
  types: string;

  @ApiProperty({ enum: VERDICTS, nullable: true })
  verdict: Verdict | null;
}

export class DecidedResponse {
  @ApiProperty({ type: String, nullable: true })
  otherId: string | null;

  @ApiProperty({ type: [String], nullable: true })
  fields: string[] | null;
  by: string;
}

export class ImportRowResponse {
  /** As Excel counts. @example 9 */
  rowNumber: number;

  @ApiProperty({ enum: ROW_OUTCOMES })
  outcome: RowOutcome;

  /** It came up for a decision. */
  needs: boolean;
  /** Nobody has decided yet. */
  pending: boolean;

  @ApiProperty({ enum: DECISIONS, nullable: true })
  decision: DecisionKind | null;

  @ApiProperty({ type: DecidedResponse, nullable: true })
  decided: DecidedResponse | null;

  @ApiProperty({ enum: DECISIONS, isArray: true })
  mayDecide: DecisionKind[];

  /** As it would be registered. */
  @ApiProperty({ type: ShownRowResponse, nullable: true })
  shown: ShownRowResponse | null;

  @ApiProperty({ enum: CHANNELS, nullable: true })
  channel: Channel | null;
  isKey: boolean;

  findings: ImportFindingResponse[];
  changes: ImportChangeResponse[];
  matches: ImportMatchResponse[];

  /** What was put right; the cells stay as they were. */
  @ApiProperty({ type: CorrectionDto, nullable: true })
  correction: CorrectionDto | null;

  /** The case made of it, or the one that was there already. */
  caseId: string | null;

  title: string | null;
  streetName: string | null;
}

export class ImportRowDetailResponse extends ImportRowResponse {
  /** As in the file, with telephone and identity numbers blacked out. */
  cells: ImportCellResponse[];
}

export class ImportRowPageResponse {
  rows: ImportRowResponse[];
  /** Rows that fit the filter. */
  total: number;
}

export class DecidedAllResponse {
  /** Rows that were decided. */
  count: number;
}
