import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { OUTER_BY, type OuterBy } from '../../domain/extension-rule.js';
import { REQUEST_VIEWS, type RequestView } from '../../persistence/extension-list.read-model.js';

/** Blanks at the ends are no words. */
const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class AskExtensionRequest {
  @IsUUID()
  deadlineId: string;

  /** Why the date cannot be kept. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason: string;

  /** What has been done so far. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  measures: string;

  @ApiProperty({ type: String, example: '2026-05-29' })
  @IsDay()
  wantedOn: Day;

  /** The day as it was written. @example "国庆节前" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  wantedSaid?: string;
}

export class ApproveExtensionRequest {
  /** Another day than the one that was asked for. */
  @ApiProperty({ type: String, required: false, example: '2026-05-29' })
  @IsOptional()
  @IsDay()
  grantedOn?: Day;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;

  /** Of the upper level's written answer, where that one set the date. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentNo?: string;
}

export class RefuseExtensionRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  note: string;
}

export class ExtensionListRequest {
  @ApiProperty({ enum: REQUEST_VIEWS, required: false, default: 'open' })
  @IsOptional()
  @IsIn(REQUEST_VIEWS)
  view?: RequestView;

  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class ExtensionEffectRequest {
  @IsUUID()
  deadlineId: string;

  @ApiProperty({ type: String, example: '2026-05-29' })
  @IsDay()
  on: Day;
}

export class SetExtensionRuleRequest {
  /** How often one date can be put off; 0 for never. */
  @IsInt()
  @Min(0)
  @Max(20)
  times: number;

  /** How far at a time, in the days that the limit counts. */
  @IsInt()
  @Min(1)
  @Max(400)
  mostDays: number;

  @ApiProperty({ enum: OUTER_BY, enumName: 'OuterBy' })
  @IsIn(OUTER_BY)
  outerBy: OuterBy;

  /** Where the rule comes from. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  basis: string;
}
