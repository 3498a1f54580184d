import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { Flag } from '../../../cases/index.js';
import type { LimitUnit } from '../../../deadlines/index.js';

const UNITS: readonly LimitUnit[] = ['calendar-day', 'working-day', 'hour', 'working-hour'];

export class LimitCountRequest {
  /** When it starts, in this century or the last. */
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  @Matches(/^(19|20)/)
  from: Day;

  /**
   * The time of that day in Shanghai, for limits in hours.
   * @example "09:30"
   */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  time?: string;

  /** How many, from 1. */
  @ApiProperty({ type: 'integer', minimum: 1, example: 10 })
  @Type(() => Number)
  @IsInt()
  amount: number;

  @ApiProperty({ enum: UNITS, enumName: 'LimitUnit' })
  @IsIn(UNITS)
  unit: LimitUnit;

  /** Whether the day of the start is day 1. */
  @Flag()
  countFirstDay?: boolean;

  /** Whether the days of this district count, as they do for every case; else those of the country alone. */
  @Flag()
  withDistrict?: boolean;
}

export class LimitUntilRequest {
  /** The day before the first that counts. */
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  @Matches(/^(19|20)/)
  from: Day;

  @ApiProperty({ type: String, example: '2026-05-25' })
  @IsDay()
  @Matches(/^(19|20)/)
  until: Day;
}
