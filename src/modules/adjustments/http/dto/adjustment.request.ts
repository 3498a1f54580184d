import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { STEPS, type Step } from '../../../deadlines/index.js';

/** Blanks at the ends are no words. */
const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class ResumeRequest {
  @ApiProperty({ enum: STEPS, enumName: 'Step', isArray: true })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(STEPS, { each: true })
  steps: Step[];

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class PauseRequest extends ResumeRequest {
  /** @example "等待检测" */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;

  /** The last day the clock stands; open-ended without it. */
  @ApiProperty({ type: String, required: false, example: '2026-05-29' })
  @IsOptional()
  @IsDay()
  untilOn?: Day;

  /** Of the inspection's written consent, where it set the limit. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentNo?: string;
}

export class ChangeDeadlineRequest {
  @ApiProperty({ type: String, example: '2026-05-29' })
  @IsDay()
  toOn: Day;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  documentNo: string;
}

export class UndoRequest {
  /** The act, as `undoAct` of the deadline says. */
  @IsUUID()
  act: string;
}

export class AnswerRuleRequest {
  @ApiProperty({ enum: STEPS, enumName: 'Step' })
  @IsIn(STEPS)
  step: Step;

  /** Counts the running dates by the rule that holds now; false keeps them. */
  @IsBoolean()
  follows: boolean;
}
