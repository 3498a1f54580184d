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

export class TickMilestoneRequest {
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  doneOn: Day;
}

export class UntickMilestoneRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class RecordProgressRequest {
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
}

export class LinkCasesRequest {
  @IsUUID(undefined, { each: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ArrayUnique()
  caseIds: string[];
}
