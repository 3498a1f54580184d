import { ApiProperty } from '@nestjs/swagger';
import { CASE_COLUMN_IDS, type CaseColumnId } from '../../domain/case-columns.js';
import {
  EXPORT_FORMATS,
  EXPORT_LAYOUTS,
  type ExportFormat,
  type ExportLayoutId,
} from '../../domain/export-order.js';
import { FORM_IDS, type FormId } from '../../domain/official-forms.js';

const SHOWN_STATES = ['waiting', 'running', 'done', 'failed', 'expired'] as const;

export class ExportCreatedResponse {
  id: string;
}

export class ExportResponse {
  id: string;

  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  format: ExportFormat;

  @ApiProperty({ enum: EXPORT_LAYOUTS, enumName: 'ExportLayout' })
  layout: ExportLayoutId;

  @ApiProperty({ enum: SHOWN_STATES, enumName: 'ExportState' })
  state: (typeof SHOWN_STATES)[number];

  /** Cases to be written; null until they are counted. */
  @ApiProperty({ type: Number, nullable: true })
  total: number | null;

  written: number;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: Number, nullable: true })
  bytes: number | null;

  /** Why there is no file, in the reader's language. */
  @ApiProperty({ type: String, nullable: true })
  failure: string | null;

  createdAt: string;

  /** The file is kept until then. */
  expiresAt: string;
}

export class OfficialFormResponse {
  @ApiProperty({ enum: FORM_IDS, enumName: 'OfficialFormId' })
  id: FormId;

  /** @example "第三轮一览表" */
  name: string;

  headings: string[];

  /** The one that the campaign publishes. */
  proposed: boolean;
}

export class CaseColumnResponse {
  @ApiProperty({ enum: CASE_COLUMN_IDS, enumName: 'CaseColumnId' })
  id: CaseColumnId;

  heading: string;
}

export class ExportLayoutsResponse {
  @ApiProperty({ type: [OfficialFormResponse] })
  forms: OfficialFormResponse[];

  @ApiProperty({ type: [CaseColumnResponse] })
  columns: CaseColumnResponse[];

  /** Whether the reader may have the rows as they were imported. */
  mayRaw: boolean;
}
