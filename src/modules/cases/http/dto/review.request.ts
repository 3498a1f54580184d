import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
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
import type { Instant } from '../../../../kernel/instant.js';
import { IsDay, IsInstant } from '../../../../platform/http/rules.js';
import { REMARK_TARGETS, type RemarkTarget } from '../../../sign-off/index.js';
import { ReasonRequest } from './case-move.request.js';

/** A point on a photo in fractions of its width and height. */
export class SpotDto {
  @IsNumber()
  @Min(0)
  @Max(1)
  x: number;

  @IsNumber()
  @Min(0)
  @Max(1)
  y: number;
}

export class PinnedRemarkRequest {
  @ApiProperty({ enum: REMARK_TARGETS, enumName: 'RemarkTarget' })
  @IsIn(REMARK_TARGETS)
  target: RemarkTarget;

  /** A heading of the report, or the id of an allegation or photo. @example "handling" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  key: string;

  @ApiProperty({ type: SpotDto, nullable: true, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => SpotDto)
  spot?: SpotDto | null;

  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  text: string;
}

export class SendBackRequest extends ReasonRequest {
  @ApiProperty({ type: [PinnedRemarkRequest], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PinnedRemarkRequest)
  remarks?: PinnedRemarkRequest[];
}

export class CountersignRequest {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** What somebody outside the system signed on paper. */
export class PaperSignatureRequest extends CountersignRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  signerName: string;

  /** @example "市环函〔2026〕31 号" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  documentNo: string;

  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  documentOn: Day;
}

export class LeaderVisitRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  leader: string;

  @ApiProperty({ type: String, example: '2026-05-13T02:00:00.000Z' })
  @IsInstant()
  visitedAt: Instant;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** A photo of the case that shows it. */
  @IsOptional()
  @IsUUID()
  evidenceId?: string;
}

export class AnswerRemarkRequest {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  answer?: string;
}

export class ReviewDeskRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class SupplementRequest extends ReasonRequest {
  /** By when; else by the campaign's limit for rectification. */
  @ApiProperty({ type: String, required: false, example: '2026-06-30' })
  @IsOptional()
  @IsDay()
  dueOn?: Day;
}
