import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, type Channel } from '../../../cases/index.js';
import { MAPPABLE_FIELDS } from '../../domain/field-words.js';
import type { FieldName } from '../../domain/header-synonyms.js';
import { DECISIONS, type DecisionKind } from '../../domain/row-decision.js';
import { ROW_OUTCOMES, type RowOutcome } from '../../domain/row-outcome.js';

const FIELDS = MAPPABLE_FIELDS.map(({ field }) => field);

export class CorrectionDto {
  /** @example "D3ZZ202605190019" */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  number?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  content?: string;

  /** @example "大气、噪声" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  pollutionTypes?: string;

  /** @example "部分属实" */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  verdict?: string;

  @IsOptional()
  @IsUUID()
  streetId?: string;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', required: false })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  /** The `*` of a key case. */
  @IsOptional()
  @IsBoolean()
  isKeyCase?: boolean;
}

export class DecisionDto {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  kind: DecisionKind;

  /** The case it repeats or belongs to; the likeliest one when left out. */
  @IsOptional()
  @IsUUID()
  otherId?: string;

  /** The fields to be taken over; all that may be when left out. */
  @ApiProperty({ enum: FIELDS, isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsIn(FIELDS, { each: true })
  fields?: FieldName[];
}

export class ChangeImportRowRequest {
  /** What is put right; null takes every correction of the row back. */
  @ApiProperty({ type: CorrectionDto, nullable: true, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => CorrectionDto)
  correction?: CorrectionDto | null;

  /** What becomes of the row; null takes the decision back. */
  @ApiProperty({ type: DecisionDto, nullable: true, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionDto)
  decision?: DecisionDto | null;
}

export class DecideAllRequest {
  @ApiProperty({ enum: ROW_OUTCOMES })
  @IsIn(['changed', 'duplicate', 'repeat', 'rejected'])
  outcome: RowOutcome;

  /** Only what needs no further choice. */
  @ApiProperty({ enum: DECISIONS })
  @IsIn(['as-new', 'link', 'take', 'keep', 'leave-out'])
  kind: DecisionKind;
}
