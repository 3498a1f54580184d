import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import type { SentAnswer } from '../../application/submit-answers.js';
import { ANSWER_KINDS, type Answer, type AnswerKind } from '../../domain/answer.js';

export class DispatchTickDto {
  @IsUUID()
  milestoneId: string;

  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  doneOn: Day;
}

/** What a unit says of a task; a draft may be as empty as it is. */
export class DispatchAnswerDto {
  @ApiProperty({ enum: ANSWER_KINDS, enumName: 'DispatchAnswerKind' })
  @IsIn(ANSWER_KINDS)
  kind: AnswerKind;

  @IsString()
  @MaxLength(1800)
  text: string;

  /** Why nothing changed. */
  @IsString()
  @MaxLength(500)
  reason: string;

  /** 困难. */
  @IsString()
  @MaxLength(1000)
  obstacle: string;

  @ApiProperty({ type: String, nullable: true, required: false, example: '2026-09-30' })
  @IsOptional()
  @IsDay()
  expectedOn?: Day | null;

  @ApiProperty({ type: [DispatchTickDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DispatchTickDto)
  ticks: DispatchTickDto[];
}

export class SentAnswerDto {
  @IsUUID()
  id: string;

  /** As it was read. */
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ type: DispatchAnswerDto })
  @ValidateNested()
  @Type(() => DispatchAnswerDto)
  answer: DispatchAnswerDto;
}

export class SubmitAnswersRequest {
  @ApiProperty({ type: [SentAnswerDto] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SentAnswerDto)
  items: SentAnswerDto[];
}

export class SubmitByLinkRequest extends SubmitAnswersRequest {
  /** Who fills it in for the unit. */
  @IsString()
  @MinLength(2)
  @MaxLength(30)
  name: string;
}

export class SavedAnswerResponse {
  /** Of the draft as it is kept now. */
  version: number;
}

export function answerOf({ kind, text, reason, obstacle, expectedOn, ticks }: DispatchAnswerDto): Answer {
  return {
    kind,
    text,
    reason,
    obstacle,
    expectedOn: expectedOn ?? null,
    ticks: ticks.map(({ milestoneId, doneOn }) => ({ milestoneId, doneOn })),
  };
}

export const sentOf = ({ items }: SubmitAnswersRequest): SentAnswer[] =>
  items.map(({ id, version, answer }) => ({ id, version, answer: answerOf(answer) }));
