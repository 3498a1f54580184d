import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { instant, type Instant } from '../../../../kernel/instant.js';
import { IsDay, IsInstant } from '../../../../platform/http/rules.js';
import {
  MEASURE_KINDS,
  RETURN_REASONS,
  VERDICTS,
  type MeasureKind,
  type ReturnReason,
  type Verdict,
} from '../../domain/vocabulary.js';

export class DispatchItemRequest {
  @IsUUID()
  caseId: string;

  /** The version that was seen. */
  @IsInt()
  @Min(1)
  version: number;
}

/** As many as can be chosen in the ledger at once. */
const MOST_DISPATCHED = 1000;

/** When the paper was really handed over. */
class MomentRequest {
  /** Not ahead of now, not before the hand-over of the batch; now without it. */
  @ApiProperty({ type: String, required: false, example: '2026-05-20T01:30:00.000Z' })
  @IsOptional()
  @IsInstant()
  dispatchedAt?: string;
}

export const momentOf = ({ dispatchedAt }: MomentRequest): Instant | null =>
  dispatchedAt ? instant(dispatchedAt) : null;

export class RecallRequest {
  @ApiProperty({ type: [DispatchItemRequest] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_DISPATCHED)
  @ValidateNested({ each: true })
  @Type(() => DispatchItemRequest)
  items: DispatchItemRequest[];
}

export class DispatchRequest extends MomentRequest {
  @ApiProperty({ type: [DispatchItemRequest] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_DISPATCHED)
  @ValidateNested({ each: true })
  @Type(() => DispatchItemRequest)
  items: DispatchItemRequest[];
}

export class PreviewDispatchRequest extends MomentRequest {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_DISPATCHED)
  @IsUUID(undefined, { each: true })
  caseIds: string[];
}

export class PressRequest {
  /** When the button was pressed, as the device says; a statement beside the server's own moment. */
  @IsOptional()
  @IsInstant()
  pressedAt?: string;
}

export class ReturnCaseRequest extends PressRequest {
  @ApiProperty({ enum: RETURN_REASONS })
  @IsIn(RETURN_REASONS)
  reason: ReturnReason;

  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  note: string;
}

export class RedispatchRequest {
  @IsUUID()
  leadUnitId: string;

  @IsArray()
  @IsUUID(undefined, { each: true })
  assistUnitIds: string[];

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class NoteRequest extends PressRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  note: string;
}

export class ReportedAllegationRequest {
  @IsUUID()
  id: string;

  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict', nullable: true, required: false })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  ground?: string;
}

export class MeasureRequest {
  @ApiProperty({ enum: MEASURE_KINDS, enumName: 'MeasureKind' })
  @IsIn(MEASURE_KINDS)
  kind: MeasureKind;

  /** 家, 件, 人, or 分 for a fine. */
  @IsInt()
  @Min(1)
  amount: number;
}

export class ShutDownRequest {
  /** On which ground, and why rectifying is not enough. */
  @IsString()
  @MaxLength(2000)
  reason: string;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsDay()
  reviewOn: Day | null;

  /** The day as it was written. @example "2026年9月底" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reviewSaid?: string;
}

export class ReportRequest extends PressRequest {
  /** 调查核实情况. */
  @IsString()
  @MaxLength(20000)
  finding: string;

  /** 处理和整改情况. */
  @IsString()
  @MaxLength(20000)
  handling: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  accountability?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  closureGoal?: string;

  @ApiProperty({ type: [ReportedAllegationRequest] })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ReportedAllegationRequest)
  allegations: ReportedAllegationRequest[];

  @ApiProperty({ type: [MeasureRequest] })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => MeasureRequest)
  measures: MeasureRequest[];

  @ApiProperty({ enum: ['close', 'stage-close'] })
  @IsIn(['close', 'stage-close'])
  proposal: 'close' | 'stage-close';

  @IsOptional()
  @IsString()
  @MaxLength(300)
  milestone?: string;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  milestoneOn?: Day;

  /** The day as it was written. @example "2026年9月底" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  milestoneSaid?: string;

  /** Where a measure stops works. */
  @ApiProperty({ type: ShutDownRequest, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => ShutDownRequest)
  shutDown?: ShutDownRequest;
}

export class SaveDraftRequest {
  /** Whatever is filled in so far. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  body: Record<string, unknown>;
}

export class ReviewedAllegationRequest {
  @IsUUID()
  id: string;

  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict' })
  @IsIn(VERDICTS)
  verdict: Verdict;
}

export class AcceptRequest {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  @ApiProperty({ type: [ReviewedAllegationRequest], required: false })
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ReviewedAllegationRequest)
  verdicts?: ReviewedAllegationRequest[];

  /** The lines of the checklist that were ticked, in words; kept with the decision. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  ticks?: string[];
}

export class StageCloseRequest extends AcceptRequest {
  /** @example "改造完工" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  milestone: string;

  @ApiProperty({ type: String, example: '2026-09-30' })
  @IsDay()
  milestoneOn: Day;

  /** The day as it was written. @example "2026年9月底" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  milestoneSaid?: string;
}

export class ReasonRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}
