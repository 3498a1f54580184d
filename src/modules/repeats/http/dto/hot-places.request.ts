import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { MEDIA, type Medium } from '../../../cases/index.js';

export class HotPlacesRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsOptional()
  @IsUUID()
  streetId?: string;

  @ApiProperty({ enum: MEDIA, enumName: 'Medium', required: false })
  @IsOptional()
  @IsIn(MEDIA)
  medium?: Medium;

  /** First day of logging. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  from?: Day;

  /** Last day of logging. */
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
}
