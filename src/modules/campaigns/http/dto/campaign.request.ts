import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import type { Instant } from '../../../../kernel/instant.js';
import { IsDay, IsInstant } from '../../../../platform/http/rules.js';
import type { LimitUnit } from '../../../deadlines/index.js';
import { KINDS, LEVELS, type Kind, type Level } from '../../domain/campaign.js';

export class AddCampaignRequest {
  /** @example "YD3-2026" */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
  code: string;

  /** @example "第三轮中央督察" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ enum: LEVELS })
  @IsIn(LEVELS)
  level: Level;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: Kind;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  round?: string;

  /** @example "2026-04-26" */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  stationedFrom?: Day;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  stationedTo?: Day;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  numberPattern?: string;
}

export class ChangeCampaignRequest {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name?: string;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  stationedFrom?: Day;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  stationedTo?: Day;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  closesOn?: Day;

  /** A case turns yellow so many days before it is due. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  yellowDays?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  followUpYellowDays?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  minimumBefore?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  minimumAfter?: number;
}

export class SetRuleRequest {
  @IsInt()
  @Min(1)
  @Max(9999)
  amount: number;

  @ApiProperty({ enum: ['calendar-day', 'working-day', 'hour', 'working-hour'] })
  @IsIn(['calendar-day', 'working-day', 'hour', 'working-hour'])
  unit: LimitUnit;

  @IsBoolean()
  countFirstDay: boolean;

  /** The inner limit in the same unit; null for none. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsInt()
  @Min(1)
  innerAmount?: number | null;

  /** When a day ends. @example "24:00" */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  dayEndsAt: string;

  /** Where the rule comes from. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  basis: string;
}

export class AddBatchRequest {
  /** @example "第24批" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  label: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  localLabel?: string;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsInstant()
  handedOverAt?: Instant;
}
