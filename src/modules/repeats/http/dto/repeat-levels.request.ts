import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { HANDLING_LEVELS, type HandlingLevel } from '../../domain/handling-levels.js';

export class RepeatLevelDto {
  /** Counted without the first case. @example 2 */
  @IsInt()
  @Min(1)
  @Max(99)
  fromRepeats: number;

  @ApiProperty({ enum: HANDLING_LEVELS, enumName: 'HandlingLevel' })
  @IsIn(HANDLING_LEVELS)
  level: HandlingLevel;

  @IsBoolean()
  opensTaskForce: boolean;
}

export class SetRepeatLevelsRequest {
  /** Repeats of so many days up to the newest one count; null: all. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  withinDays?: number | null;

  /** Only 办结后重复 count. */
  @IsOptional()
  @IsBoolean()
  onlyAfterClosure?: boolean;

  /** None: those that we propose. */
  @ApiProperty({ type: [RepeatLevelDto] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => RepeatLevelDto)
  rules: RepeatLevelDto[];
}
