import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { CaseListRequest } from '../../../cases/index.js';
import { CASE_COLUMN_IDS, type CaseColumnId } from '../../domain/case-columns.js';
import {
  EXPORT_FORMATS,
  EXPORT_LAYOUTS,
  type ExportFormat,
  type ExportLayoutId,
} from '../../domain/export-order.js';

export class ExportRequest {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  /** An official form by its letter, `mine` for chosen columns, `raw` for the rows as they were imported. */
  @ApiProperty({ enum: EXPORT_LAYOUTS, enumName: 'ExportLayout' })
  @IsIn(EXPORT_LAYOUTS)
  layout: ExportLayoutId;

  /** Of `mine`, in the order of the file. */
  @ApiProperty({ enum: CASE_COLUMN_IDS, enumName: 'CaseColumnId', isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(CASE_COLUMN_IDS.length)
  @IsIn(CASE_COLUMN_IDS, { each: true })
  columns?: CaseColumnId[];

  /** The conditions of the ledger, as `GET /api/cases` takes them; `limit` and `cursor` count for nothing. */
  @ValidateNested()
  @Type(() => CaseListRequest)
  query: CaseListRequest;
}

export class ExportLayoutsRequest {
  /** Proposes the form that this campaign publishes. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}
