import { ApiProperty } from '@nestjs/swagger';
import { MadeFileResponse } from '../../../made-files/index.js';
import { CASE_COLUMN_IDS, type CaseColumnId } from '../../domain/case-columns.js';
import {
  EXPORT_FORMATS,
  EXPORT_LAYOUTS,
  type ExportFormat,
  type ExportLayoutId,
} from '../../domain/export-order.js';
import { FORM_IDS, type FormId } from '../../domain/official-forms.js';

export class ExportCreatedResponse {
  id: string;
}

export class ExportResponse extends MadeFileResponse {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  format: ExportFormat;

  @ApiProperty({ enum: EXPORT_LAYOUTS, enumName: 'ExportLayout' })
  layout: ExportLayoutId;

  @ApiProperty({ type: Number, nullable: true })
  bytes: number | null;
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

  /** Cases that a Word document takes. */
  mostInWord: number;
}
