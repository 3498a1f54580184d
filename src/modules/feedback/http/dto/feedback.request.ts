import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { OrNothing } from '../../../rectification/index.js';

export class UploadFeedbackRequest {
  /** .xlsx, .xls, .csv or .docx. */
  @ApiProperty({ type: 'string', format: 'binary', required: true })
  @IsOptional()
  file?: unknown;

  /** Which inspection gave the feedback, for lines that do not say it. @example "第三轮中央督察" */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  round?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsUUID()
  campaignId?: string | null;
}

export class UnitNameRequest {
  /** As the list writes it. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  /** Null takes the choice back. */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  unitId: string | null;
}

export class DecideFeedbackRequest {
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  round?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  campaignId?: string | null;

  /** 立项日期 of new tasks. */
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  startedOn: Day;

  /** Row numbers that are not imported. */
  @IsArray()
  @IsInt({ each: true })
  @ArrayMaxSize(500)
  leftOut: number[];

  /** Choices that are new or taken back; the others stay. */
  @ApiProperty({ type: [UnitNameRequest] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => UnitNameRequest)
  units: UnitNameRequest[];
}

export class ImportFeedbackRequest {
  /** Of the dry run that was looked at. */
  @IsString()
  @Length(32, 32)
  key: string;
}
