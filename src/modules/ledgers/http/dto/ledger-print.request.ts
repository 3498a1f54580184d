import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { FORMS, type Form } from '../../application/print-ledger.js';
import type { Page } from '../../application/read-ledgers.js';

export class LedgerPrintRequest {
  @ApiProperty({ enum: FORMS, enumName: 'LedgerForm' })
  @IsIn(FORMS)
  form: Form;
}

/** Which rows; the first hundred where nothing is said. */
export class LedgerPageRequest {
  /** How many rows stand before the page. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  from?: number = 0;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  take?: number = 100;
}

export class CompareIssuesRequest extends LedgerPageRequest {
  /** Another issue to mark the changes against; the one before without it. */
  @IsOptional()
  @IsUUID()
  against?: string;
}

export const pageOf = ({ from = 0, take = 100 }: LedgerPageRequest): Page => ({ from, take });
