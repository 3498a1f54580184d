import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { Wording } from '../../../../kernel/errors.js';
import { WordingResponse } from '../../../cases/index.js';
import type { RowDiff } from '../../application/judge-upload.js';
import type { OpenUpload, UploadHead } from '../../application/read-uploads.js';
import { COLUMN_KEYS, factsOf, type ColumnKey } from '../../domain/columns.js';
import { VERDICTS, type Verdict } from '../../domain/cell-diff.js';
import type { Outcome } from '../../domain/outcome.js';
import { LedgerIssueNameResponse } from './ledger.response.js';

const STATES = ['open', 'confirmed', 'discarded'] as const;

/** The file is taken out of the form by the interceptor. */
export class UploadLedgerRequest {
  @ApiProperty({ type: 'string', format: 'binary' })
  file: unknown;
}

export class LedgerChoiceRequest {
  @IsUUID()
  taskId: string;

  /** Of the cell within its row. */
  @IsString()
  @MaxLength(60)
  key: string;
}

export class ConfirmUploadRequest {
  @ApiProperty({ type: [LedgerChoiceRequest] })
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => LedgerChoiceRequest)
  cells: LedgerChoiceRequest[];
}

export class LedgerUploadHeadResponse {
  id: string;
  issueId: string;
  fileName: string;
  uploadedByName: string;
  unitName: string;
  uploadedAt: string;

  @ApiProperty({ enum: STATES, enumName: 'LedgerUploadState' })
  state: (typeof STATES)[number];

  @ApiProperty({ type: String, nullable: true })
  settledAt: string | null;

  static of(this: void, head: UploadHead): LedgerUploadHeadResponse {
    const { id, issueId, fileName, uploadedByName, unitName, uploadedAt, state, settledAt } = head;
    return { id, issueId, fileName, uploadedByName, unitName, uploadedAt, state, settledAt };
  }
}

export class LedgerCellDiffResponse {
  key: string;

  @ApiProperty({ enum: COLUMN_KEYS, enumName: 'RectificationColumn' })
  column: ColumnKey;

  heading: string;

  /** In the issue. */
  was: string;

  now: string;
  filled: string;

  @ApiProperty({ enum: VERDICTS, enumName: 'LedgerVerdict' })
  verdict: Verdict;

  /** May be chosen. */
  takeable: boolean;

  @ApiProperty({ type: WordingResponse, nullable: true })
  reason: Wording | null;
}

export class LedgerRowDiffResponse {
  /** Of the file. */
  row: number;

  @ApiProperty({ type: String, nullable: true })
  taskId: string | null;

  serial: string;
  number: string;
  title: string;

  @ApiProperty({ type: [LedgerCellDiffResponse] })
  cells: LedgerCellDiffResponse[];

  /** Why nothing of the row counts. */
  @ApiProperty({ type: WordingResponse, nullable: true })
  refused: Wording | null;

  static of(
    this: void,
    { cells, ...row }: RowDiff,
    headings: ReadonlyMap<string, string>,
  ): LedgerRowDiffResponse {
    return {
      ...row,
      cells: cells.map(({ key, column, was, now, filled, verdict, takeable, reason }) => {
        const heading = headings.get(column) ?? factsOf(column).heading;
        return { key, column, heading, was, now, filled, verdict, takeable, reason };
      }),
    };
  }
}

export class LedgerOutcomeResponse {
  taskId: string;
  serial: number;

  @ApiProperty({ enum: COLUMN_KEYS, enumName: 'RectificationColumn' })
  column: ColumnKey;

  written: string;

  @ApiProperty({ type: WordingResponse, nullable: true })
  refused: Wording | null;

  static of(this: void, outcome: Outcome): LedgerOutcomeResponse {
    return outcome;
  }
}

export class LedgerUploadResponse extends LedgerUploadHeadResponse {
  ledgerName: string;
  issue: LedgerIssueNameResponse;

  /** As things stand now; nothing once it is settled. */
  @ApiProperty({ type: [LedgerRowDiffResponse] })
  rows: LedgerRowDiffResponse[];

  /** Rows that the file has. */
  rowsRead: number;

  @ApiProperty({ type: [LedgerOutcomeResponse] })
  outcomes: LedgerOutcomeResponse[];

  maySettle: boolean;

  static ofUpload(this: void, { upload, issue, diff, maySettle }: OpenUpload): LedgerUploadResponse {
    const headings = new Map<string, string>(issue.content.columns.map(({ key, heading }) => [key, heading]));
    return {
      ...LedgerUploadHeadResponse.of(upload),
      ledgerName: issue.content.name,
      issue: LedgerIssueNameResponse.of(issue),
      rows: diff.map((row) => LedgerRowDiffResponse.of(row, headings)),
      rowsRead: upload.rows.length,
      outcomes: upload.outcomes,
      maySettle,
    };
  }
}

export class UploadedLedgerResponse {
  id: string;
}
