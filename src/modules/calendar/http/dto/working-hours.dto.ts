import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import type { UnitHours } from '../../domain/working-hours.js';

export class SpellDto {
  /** @example "09:00" */
  @Matches(/^\d{2}:\d{2}$/)
  from: string;

  /** @example "12:00" */
  @Matches(/^\d{2}:\d{2}$/)
  to: string;
}

export class DutyDto {
  @ApiProperty({ type: String, example: '2026-04-26' })
  @IsDay()
  from: Day;

  @ApiProperty({ type: String, example: '2026-05-25' })
  @IsDay()
  to: Day;

  /** They run on every day of the period, days off too. */
  @ApiProperty({ type: [SpellDto] })
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => SpellDto)
  hours: SpellDto[];
}

export class SetWorkingHoursRequest {
  /** Spells of a workday, in order. */
  @ApiProperty({ type: [SpellDto] })
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => SpellDto)
  hours: SpellDto[];

  @ApiProperty({ type: DutyDto, nullable: true, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => DutyDto)
  duty?: DutyDto | null;

  /** What arranges it. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source: string;
}

export class WorkingHoursResponse {
  /** `house`, or a unit that has its own. */
  unitId: string;

  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;

  /** 0 until somebody has set them. */
  version: number;

  @ApiProperty({ type: [SpellDto] })
  hours: SpellDto[];

  @ApiProperty({ type: DutyDto, nullable: true })
  duty: DutyDto | null;

  source: string;
}

/** The wire has plain lists where the domain has read-only ones. */
export const spellsOf = (hours: UnitHours['hours']): SpellDto[] => hours.map((one) => ({ ...one }));
