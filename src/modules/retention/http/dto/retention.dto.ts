import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { MOST_DAYS, RETENTION_KINDS, type RetentionKind } from '../../domain/retention-kinds.js';

export class RetentionRuleResponse {
  @ApiProperty({ enum: RETENTION_KINDS })
  kind: RetentionKind;

  days: number;

  /** The fewest days that can be set. */
  least: number;
}

export class SetRetentionRequest {
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  days: number;
}
