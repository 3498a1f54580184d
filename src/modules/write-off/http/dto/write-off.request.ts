import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { PressRequest } from '../../../cases/index.js';
import { ReceiverDto } from './receiver.dto.js';

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** How each criterion is met; "all measures done" is read from the milestones. */
export class WriteOffCriteriaDto {
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  offences: string;

  @Trimmed()
  @IsString()
  @MaxLength(1000)
  effect: string;

  @Trimmed()
  @IsString()
  @MaxLength(1000)
  'look-alikes': string;

  @Trimmed()
  @IsString()
  @MaxLength(1000)
  mechanism: string;
}

export class WriteOffApplyRequest {
  @ValidateNested()
  @Type(() => WriteOffCriteriaDto)
  criteria: WriteOffCriteriaDto;
}

export class WriteOffSignLinkRequest extends PressRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  opinion: string;

  /** Lines of the checklist that hold, as they read. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  ticks?: string[];

  /** Today unless it was done before. */
  @ApiProperty({ type: String, nullable: true, required: false, example: '2026-05-20' })
  @IsOptional()
  @IsDay()
  actualOn?: Day | null;

  /** Who signed on paper, for a signer outside the system. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(60)
  paperBy?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  documentNo?: string | null;
}

export class WriteOffReasonRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

export class WriteOffSendBackRequest extends PressRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;

  /** The earlier link that is gone through again. */
  @IsString()
  @MaxLength(40)
  to: string;
}

export class WriteOffNoticeRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(8000)
  body: string;

  /** Where to object. */
  @ValidateNested()
  @Type(() => ReceiverDto)
  receiver: ReceiverDto;

  /** Where it is out. @example "区政府网站" */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  place: string;

  @ApiProperty({ type: String, example: '2026-05-08' })
  @IsDay()
  startOn: Day;
}

export class WriteOffNoticeDraftRequest {
  /** Today unless it says another. */
  @ApiProperty({ type: String, required: false, example: '2026-05-08' })
  @IsOptional()
  @IsDay()
  startOn?: Day;
}

export class WriteOffObjectionRequest {
  @ApiProperty({ type: String, example: '2026-05-14' })
  @IsDay()
  receivedOn: Day;

  /** What is objected, without who it is. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text: string;
}

export const OUTCOMES = ['dismissed', 'upheld'] as const;

export class WriteOffAnswerRequest {
  @ApiProperty({ enum: OUTCOMES, enumName: 'ObjectionOutcome' })
  @IsIn(OUTCOMES)
  outcome: (typeof OUTCOMES)[number];

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text: string;

  /** Where an upheld objection sends the chain. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @ValidateIf(({ outcome }: WriteOffAnswerRequest) => outcome === 'upheld')
  @IsString()
  @MaxLength(40)
  to?: string | null;
}

export class WriteOffReboundRequest extends WriteOffReasonRequest {
  @ApiProperty({ type: String, example: '2026-08-01' })
  @IsDay()
  foundOn: Day;

  /** The milestone of putting it right again. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  what: string;

  @ApiProperty({ type: String, example: '2026-09-30' })
  @IsDay()
  plannedOn: Day;
}
