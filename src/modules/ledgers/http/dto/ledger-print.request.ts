import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { FORMS, type Form } from '../../application/print-ledger.js';

export class LedgerPrintRequest {
  @ApiProperty({ enum: FORMS, enumName: 'LedgerForm' })
  @IsIn(FORMS)
  form: Form;
}

export class CompareIssuesRequest {
  /** Another issue to mark the changes against; the one before without it. */
  @IsOptional()
  @IsUUID()
  against?: string;
}
