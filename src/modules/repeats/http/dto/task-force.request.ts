import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';

/** More than blanks. */
const SOMETHING = /\S/;

export class OpenTaskForceRequest {
  @IsUUID()
  caseId: string;
}

export class TaskForceMemberDto {
  @IsString()
  @Matches(SOMETHING)
  @MaxLength(60)
  name: string;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  unitId: string | null;

  /** @example "牵头协调" */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  duty: string | null;
}

export class TaskForceStepDto {
  @IsString()
  @Matches(SOMETHING)
  @MaxLength(200)
  what: string;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  who: string | null;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsDay()
  dueOn: Day | null;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsDay()
  doneOn: Day | null;
}

export class ChangeTaskForceRequest {
  @IsOptional()
  @IsString()
  @Matches(SOMETHING)
  @MaxLength(120)
  name?: string;

  /** 组长. */
  @ApiProperty({ type: TaskForceMemberDto, nullable: true, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => TaskForceMemberDto)
  leader?: TaskForceMemberDto | null;

  @ApiProperty({ type: [TaskForceMemberDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TaskForceMemberDto)
  members?: TaskForceMemberDto[];

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(20000)
  plan?: string | null;

  @ApiProperty({ type: [TaskForceStepDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TaskForceStepDto)
  steps?: TaskForceStepDto[];
}

export class CloseTaskForceRequest {
  /** What it has come to. */
  @IsString()
  @Matches(SOMETHING)
  @MaxLength(5000)
  result: string;
}

export class RecordMeetingRequest {
  @ApiProperty({ type: String })
  @IsDay()
  heldOn: Day;

  @IsString()
  @Matches(SOMETHING)
  @MaxLength(20000)
  minutes: string;
}
