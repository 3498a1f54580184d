import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { PressRequest } from '../../../cases/index.js';
import { MilestoneRequest, OrNothing, TaskFactsRequest, Trimmed } from './rectification.request.js';

export class ChangeTaskRequest extends TaskFactsRequest {
  /** Why the date moves; obligatory when it does. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  dueReason?: string | null;

  /** By which paper the date moves. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  dueDocumentNo?: string | null;
}

export class PlanMilestonesRequest {
  @ApiProperty({ type: [MilestoneRequest] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MilestoneRequest)
  milestones: MilestoneRequest[];

  /** Obligatory where a planned day moves or a milestone goes. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

export class TickMilestoneRequest extends PressRequest {
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  doneOn: Day;
}

export class UntickMilestoneRequest extends PressRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class RecordProgressRequest extends PressRequest {
  /** This month unless it says an earlier one. @example "2026-05" */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month?: string | null;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text: string;

  /** What stands in the way. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  obstacle?: string | null;

  /** By which a device names its own entry, for files that come before or after it. */
  @IsOptional()
  @IsUUID()
  madeId?: string;

  /** SHA-256 of the files that come with it, in hexadecimal; they may come on a later day as well. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  announced?: string[];
}

export class LinkCasesRequest {
  @IsUUID(undefined, { each: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ArrayUnique()
  caseIds: string[];
}
