import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { Flag } from '../../../cases/index.js';
import type { AskedWatch } from '../../application/read-watch.js';
import { STAGE_STANDINGS, type StageStanding } from '../../domain/stage-standing.js';

export class WatchFilterRequest {
  /** All campaigns together when it is left out. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  /** The unit in whose figures the case counts. */
  @IsOptional()
  @IsUUID()
  homeUnitId?: string;

  @IsOptional()
  @IsUUID()
  leadUnitId?: string;

  /** Only those that stand so. */
  @ApiProperty({ enum: STAGE_STANDINGS, enumName: 'StageStanding', required: false })
  @IsOptional()
  @IsIn(STAGE_STANDINGS)
  standing?: StageStanding;

  /** Of a leader: only the streets that he or she is paired with. */
  @Flag()
  paired?: boolean;
}

export class WatchRequest extends WatchFilterRequest {
  /** From which place on; fifty are answered. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  from?: number;
}

export const askedOf = (asked: WatchRequest): AskedWatch => ({
  campaignId: asked.campaignId ?? null,
  homeUnitId: asked.homeUnitId ?? null,
  leadUnitId: asked.leadUnitId ?? null,
  standing: asked.standing ?? null,
  paired: asked.paired ?? false,
  from: asked.from ?? 0,
});

export class NextMilestoneRequest {
  /** What was reached, and how it is known. @example "雨污分流一期已完工，现场看过" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  note: string;

  /** @example "二期管网通水" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  milestone: string;

  @ApiProperty({ type: String, example: '2026-09-30' })
  @IsDay()
  milestoneOn: Day;

  /** The day as it was written. @example "2026年9月底" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  milestoneSaid?: string;
}
