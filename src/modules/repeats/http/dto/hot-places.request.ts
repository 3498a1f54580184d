import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { MEDIA, type Medium } from '../../../cases/index.js';
import { HOT_SORTS, type HotSort } from '../../persistence/hot-place.js';

export class HotPlacesRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  /** The unit in whose figures the cases count. */
  @IsOptional()
  @IsUUID()
  homeUnitId?: string;

  @ApiProperty({ enum: MEDIA, enumName: 'Medium', required: false })
  @IsOptional()
  @IsIn(MEDIA)
  medium?: Medium;

  /** First day of logging; with one, each figure is compared with the days before. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  from?: Day;

  /** Last day of logging; today unless told otherwise. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  to?: Day;

  /** Fewest cases to be listed; 2 unless told otherwise. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  least?: number;

  /** Most first; by cases unless told otherwise. */
  @ApiProperty({ enum: HOT_SORTS, enumName: 'HotSort', required: false })
  @IsOptional()
  @IsIn(HOT_SORTS)
  sort?: HotSort;
}
