import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay, IsInstant } from '../../../../platform/http/rules.js';
import { COUNTED, type Counted } from '../../../visits/index.js';
import { PressRequest } from './case-move.request.js';
import { SHUT_DOWN_OUTCOMES, type ShutDownOutcome } from '../../domain/shut-down.js';

export class AssignHandlerRequest {
  /** A person of the own unit or below. */
  @IsOptional()
  @IsUUID()
  userId?: string;

  /** A community below the own unit; neither of both takes the case back. */
  @IsOptional()
  @IsUUID()
  communityId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class OfficialDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  @IsString()
  @MaxLength(60)
  unit: string;
}

export class ReadingDto {
  /** @example "夜间噪声" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  item: string;

  @IsNumber()
  value: number;

  /** @example "dB(A)" */
  @IsString()
  @MaxLength(20)
  unit: string;

  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsNumber()
  limit?: number | null;
}

export class SiteVisitRequest extends PressRequest {
  /** When somebody was there, with its offset. */
  @IsInstant()
  visitedAt: string;

  @ApiProperty({ type: [OfficialDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OfficialDto)
  people: OfficialDto[];

  /** 带队领导: name and post, where one came along. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  leader?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  seen: string;

  @ApiProperty({ type: [ReadingDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReadingDto)
  readings: ReadingDto[];

  /** Photos of this case that show it. */
  @IsArray()
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true })
  photos: string[];
}

export class AffectedVisitRequest extends PressRequest {
  @ApiProperty({ type: String, example: '2026-05-12' })
  @IsDay()
  visitedOn: Day;

  @ApiProperty({ enum: COUNTED, enumName: 'Counted' })
  @IsIn(COUNTED)
  counted: Counted;

  /** How many households or people were asked. */
  @IsInt()
  @Min(1)
  @Max(9999)
  asked: number;

  @IsInt()
  @Min(0)
  satisfied: number;

  @IsInt()
  @Min(0)
  partly: number;

  @IsInt()
  @Min(0)
  unsatisfied: number;

  /** What they ask for; no names, no doors. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  wishes?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  followUp?: string;
}

export class ReviewShutDownRequest {
  @ApiProperty({ enum: SHUT_DOWN_OUTCOMES, enumName: 'ShutDownOutcome' })
  @IsIn(SHUT_DOWN_OUTCOMES)
  outcome: ShutDownOutcome;

  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  note: string;

  /** The next day of review, where the works stay stopped. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  reviewOn?: Day;

  /** The day as it was written. @example "2026年9月底" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reviewSaid?: string;
}
