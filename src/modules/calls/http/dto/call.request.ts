import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { ANSWERS, type Answer } from '../../domain/call-workflow.js';
import { CALL_VIEWS, type CallView } from '../../persistence/call-list.read-model.js';

/** Blanks at the ends are no words. */
const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class RaiseCallRequest {
  /** The departments that are called; each has to answer by itself. */
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  unitIds: string[];

  /** What is needed. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  need: string;

  /** A later day than the rule asks for, where the street can wait. */
  @ApiProperty({ type: String, required: false, example: '2026-05-22' })
  @IsOptional()
  @IsDay()
  answerBy?: Day;
}

export class AnswerCallRequest {
  @ApiProperty({ enum: ANSWERS, enumName: 'CallAnswer' })
  @IsIn(ANSWERS)
  answer: Answer;

  /** What was found or done, or why it is not theirs. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text: string;
}

export class ConfirmCallRequest {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  word?: string;
}

export class RejectCallRequest {
  /** What is still missing. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  word: string;
}

export class CallListRequest {
  @ApiProperty({ enum: CALL_VIEWS, enumName: 'CallView', required: false, default: 'open' })
  @IsOptional()
  @IsIn(CALL_VIEWS)
  view?: CallView;

  @IsOptional()
  @Matches(/^[0-9TZ:.-]{24}_[0-9a-f-]{36}$/)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class CallFiguresRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}
