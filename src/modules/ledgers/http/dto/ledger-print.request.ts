import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { SliceRequest } from '../../../../platform/http/slice.request.js';
import { FORMS, type Form } from '../../application/print-ledger.js';
import type { Page } from '../../application/read-ledgers.js';

export class LedgerPrintRequest {
  @ApiProperty({ enum: FORMS, enumName: 'LedgerForm' })
  @IsIn(FORMS)
  form: Form;
}

export class CompareIssuesRequest extends SliceRequest {
  /** Another issue to mark the changes against; the one before without it. */
  @IsOptional()
  @IsUUID()
  against?: string;
}

export const pageOf = ({ from = 0, take = 100 }: SliceRequest): Page => ({ from, take });
