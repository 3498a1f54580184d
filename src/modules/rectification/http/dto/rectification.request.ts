import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SliceRequest } from '../../../../platform/http/slice.request.js';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { Flag } from '../../../cases/index.js';
import {
  SOURCES,
  TASK_STATUSES,
  TASK_TYPES,
  type Source,
  type TaskStatus,
  type TaskType,
} from '../../domain/vocabulary.js';

/** Blanks at the ends are no words, and blanks alone are nothing. */
export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
export const OrNothing = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value));

export class MilestoneRequest {
  /** A milestone of the plan as it was read; without it a new one. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  what: string;

  @ApiProperty({ type: String, example: '2026-09-30' })
  @IsDay()
  plannedOn: Day;

  /** Percent; without one it shares what the others leave. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  weight?: number | null;
}

export class TaskFactsRequest {
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  campaignId?: string | null;

  @ApiProperty({ enum: SOURCES, enumName: 'RectificationSource' })
  @IsIn(SOURCES)
  source: Source;

  /** Which inspection gave the feedback. @example "第三轮中央督察" */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  sourceRound?: string | null;

  /** Which of its opinions. @example "第 12 项" */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  sourceNo?: string | null;

  /** 举一反三: the task after which this one was found. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  looksLikeId?: string | null;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  problem: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  goal: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  measures: string;

  @ApiProperty({ enum: TASK_TYPES, enumName: 'RectificationType' })
  @IsIn(TASK_TYPES)
  type: TaskType;

  /** 立项. */
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  startedOn: Day;

  /** 整改时限; a long-term task may have none. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsDay()
  dueOn?: Day | null;

  /** As it was written. @example "2026年底" */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  dueSaid?: string | null;

  /** Months between two pieces of evidence of a long-term task. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(24)
  evidenceEvery?: number | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  partyLeader?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  governmentLeader?: string | null;

  /** 责任人. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  owner?: string | null;

  @IsUUID()
  leadId: string;

  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(20)
  @ArrayUnique()
  assistIds: string[];

  /** 属地街道. */
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(20)
  @ArrayUnique()
  streetIds: string[];

  /** 督导（验收）单位. */
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(20)
  @ArrayUnique()
  superviseIds: string[];
}

export class OpenTaskRequest extends TaskFactsRequest {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(100)
  @ArrayUnique()
  caseIds: string[];

  @ApiProperty({ type: [MilestoneRequest] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MilestoneRequest)
  milestones: MilestoneRequest[];
}

export class LedgerRequest extends SliceRequest {
  @ApiProperty({ enum: SOURCES, enumName: 'RectificationSource', required: false })
  @IsOptional()
  @IsIn(SOURCES)
  source?: Source;

  @ApiProperty({ enum: TASK_TYPES, enumName: 'RectificationType', required: false })
  @IsOptional()
  @IsIn(TASK_TYPES)
  type?: TaskType;

  @ApiProperty({ enum: TASK_STATUSES, enumName: 'RectificationStatus', required: false })
  @IsOptional()
  @IsIn(TASK_STATUSES)
  status?: TaskStatus;

  /** In whatever role. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Number, title or problem. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  words?: string;

  /** Of a leader: only the streets that he or she is paired with. */
  @Flag()
  paired?: boolean;
}

export class SearchTasksRequest {
  /** Words of number, name, problem or opinion. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  q: string;
}
