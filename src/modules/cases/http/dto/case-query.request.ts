import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { CASE_STATUSES, type CaseStatus } from '../../domain/case-workflow.js';
import { MEDIA, type Medium } from '../../domain/vocabulary.js';
import {
  CASE_VIEWS,
  REPEAT_FILTERS,
  type CaseView,
  type RepeatFilter,
} from '../../persistence/case-filter.js';
import { CASE_SORTS, type CaseSort } from '../../persistence/case-list.read-model.js';

export class CaseFilterRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsOptional()
  @IsUUID()
  batchId?: string;

  @ApiProperty({ enum: CASE_VIEWS, enumName: 'CaseView', required: false })
  @IsOptional()
  @IsIn(CASE_VIEWS)
  view?: CaseView;

  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus', isArray: true, required: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @IsIn(CASE_STATUSES, { each: true })
  statuses?: CaseStatus[];

  /** The street where it lies, or a unit that handles it. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** The unit that leads it. */
  @IsOptional()
  @IsUUID()
  leadUnitId?: string;

  /** The unit in whose figures it counts: the street where it lies, else the lead. */
  @IsOptional()
  @IsUUID()
  homeUnitId?: string;

  @ApiProperty({ enum: MEDIA, enumName: 'Medium', required: false })
  @IsOptional()
  @IsIn(MEDIA)
  medium?: Medium;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === true || value === 'true' || value === '1')
  @IsBoolean()
  keyOnly?: boolean;

  /** Words of number, place or text; all have to occur. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  /** The place in one word, as the hot places name it. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  placeKey?: string;

  /** The head of a matter: that case and those that repeat it. */
  @IsOptional()
  @IsUUID()
  chainOf?: string;

  @ApiProperty({ enum: REPEAT_FILTERS, enumName: 'RepeatFilter', required: false })
  @IsOptional()
  @IsIn(REPEAT_FILTERS)
  repeats?: RepeatFilter;

  /** First day of logging. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  loggedFrom?: Day;

  /** Last day of logging. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  loggedTo?: Day;
}

export class CaseListRequest extends CaseFilterRequest {
  @ApiProperty({ enum: CASE_SORTS, required: false })
  @IsOptional()
  @IsIn(CASE_SORTS)
  sort?: CaseSort;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;
}
