import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { Type } from 'class-transformer';
import { HOLDS, MOST_MONTHS, type Hold } from '../../domain/erasure-rules.js';

export class CampaignComplainantRuleResponse {
  id: string;
  name: string;

  /** It has a rule of its own; else it goes by the one of the district. */
  own: boolean;

  /** Null: its complainants are kept. */
  @ApiProperty({ type: Number, nullable: true })
  months: number | null;
}

export class ComplainantRulesResponse {
  /** Null: kept, where a campaign has no rule of its own. */
  @ApiProperty({ type: Number, nullable: true })
  months: number | null;

  /** Null before somebody has decided it. */
  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  /** The fewest months that can be set. */
  least: number;
  most: number;

  @ApiProperty({ type: [CampaignComplainantRuleResponse] })
  campaigns: CampaignComplainantRuleResponse[];
}

export class SetComplainantRuleRequest {
  /** Months after the write-off or closing; null keeps for ever. */
  @ApiProperty({ type: Number, nullable: true })
  @ValidateIf(({ months }: SetComplainantRuleRequest) => months !== null)
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  months: number | null;
}

export class PreviewErasureRequest {
  /** As if that many months were set for the district. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  months?: number;
}

export class HeldErasuresResponse {
  @ApiProperty({ enum: HOLDS })
  why: Hold;

  count: number;
}

export class ErasurePreviewResponse {
  /** Cases that the next round would erase. */
  due: number;

  /** Whose time is over, and what holds them back. */
  @ApiProperty({ type: [HeldErasuresResponse] })
  held: HeldErasuresResponse[];

  /** There are more cases than were looked through. */
  more: boolean;
}
