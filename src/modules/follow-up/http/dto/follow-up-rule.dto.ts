import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { FollowUpRuleInForce } from '../../application/follow-up-rules.js';
import { CLOSING_METRICS, type ClosingMetric, type FollowUpRule } from '../../domain/closing-metrics.js';

export class OfScopeRequest {
  /** Of that campaign; the one for all when it is left out. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class FollowUpRuleRequest implements FollowUpRule {
  /** These count a stage-closed case as done. */
  @ApiProperty({ enum: CLOSING_METRICS, enumName: 'ClosingMetric', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(CLOSING_METRICS, { each: true })
  countsStageClosed: ClosingMetric[];

  /** A write-off that has stood for more days than this is told of. */
  @IsInt()
  @Min(1)
  @Max(365)
  writeOffDays: number;
}

export class FollowUpRuleResponse extends FollowUpRuleRequest {
  /** Whose rule it is: the campaign's own, the one for all, or the proposal. */
  @ApiProperty({ enum: ['campaign', 'general', 'proposed'] })
  from: 'campaign' | 'general' | 'proposed';

  /** To be sent back as `If-Match`; 0 until somebody has set it for this very scope. */
  version: number;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  static of({ rule, ...more }: FollowUpRuleInForce): FollowUpRuleResponse {
    return { ...rule, ...more };
  }
}
