import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';

export class OpenTaskForceRequest {
  @IsUUID()
  caseId: string;
}

export class TaskForceMemberDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  unitId: string | null;

  /** @example "组长" */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  duty: string | null;
}

export class ChangeTaskForceRequest {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name?: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(20000)
  plan?: string | null;

  @ApiProperty({ type: [TaskForceMemberDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TaskForceMemberDto)
  members?: TaskForceMemberDto[];

  @IsOptional()
  @IsBoolean()
  closed?: boolean;
}

export class RecordMeetingRequest {
  @ApiProperty({ type: String })
  @IsDay()
  heldOn: Day;

  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  minutes: string;
}
