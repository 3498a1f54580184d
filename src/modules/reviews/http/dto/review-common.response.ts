import { ApiProperty } from '@nestjs/swagger';
import { CASE_STATUSES } from '../../../cases/index.js';
import type { ReviewedCase } from '../../application/reviewed-cases.js';

/** The case that a line is about. */
export class ReviewedCaseResponse {
  id: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  title: string;

  @ApiProperty({ type: String, nullable: true })
  street: string | null;

  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  status: ReviewedCase['status'];
}

export class CreatedReviewResponse {
  id: string;
}
