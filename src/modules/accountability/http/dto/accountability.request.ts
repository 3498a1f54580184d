import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
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
import { IsDay, NotBefore } from '../../../../platform/http/rules.js';
import { Flag, MEASURE_KINDS, Several, type MeasureKind } from '../../../cases/index.js';
import { ABOUT, AUDIENCES, type About, type Audience } from '../../domain/kinds.js';

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const OrNothing = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value));

export class EntryRequest {
  /** Of the kinds in use. */
  @IsString()
  @MaxLength(40)
  kind: string;

  /** In the unit of its kind; one where it has a subject. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  amount: number;

  /** 罚款 in 元, as it is written. @example "251542.71" */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,12}(\.\d{1,2})?$/)
  fine?: string | null;

  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  happenedOn: Day;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  streetId?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  campaignId?: string | null;

  /** 决定机关. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  body: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentNo?: string | null;

  /** A company, or a person, whose name is sealed; a change that leaves it out keeps the one that is known. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(120)
  subject?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  text?: string | null;

  /** The first is the one that it is counted at. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  caseIds: string[];

  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  taskIds: string[];
}

export class EntryReasonRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  reason: string;
}

export class RegisterRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsOptional()
  @IsUUID()
  batchId?: string;

  /** Any of several batches. */
  @Several()
  @IsUUID(undefined, { each: true })
  batchIds?: string[];

  /** Of any batch handed over no later than this one, it included. */
  @IsOptional()
  @IsUUID()
  upToBatchId?: string;

  /** Of no batch. */
  @Flag()
  noBatch?: boolean;

  @IsOptional()
  @IsUUID()
  streetId?: string;

  /** Of the district, or of a street that is not known. */
  @Flag()
  noStreet?: boolean;

  /** A measure, or a kind that is none. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  figure?: string;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  from?: Day;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  @NotBefore('from')
  to?: Day;

  @IsOptional()
  @IsUUID()
  caseId?: string;

  @IsOptional()
  @IsUUID()
  taskId?: string;

  /** Only cases whose report and register say different numbers. */
  @Flag()
  mismatched?: boolean;
}

export class KindRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  /** 人, 家, 件, 次 …; of a form of a measure that of the measure. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4)
  unit: string;

  @ApiProperty({ enum: ABOUT, enumName: 'AccountabilityAbout' })
  @IsIn(ABOUT)
  about: About;

  /** The measure that it is a form of. */
  @ApiProperty({ enum: MEASURE_KINDS, enumName: 'MeasureKind', nullable: true, required: false })
  @IsOptional()
  @IsIn(MEASURE_KINDS)
  measure?: MeasureKind | null;

  /** Who may see its acts; everybody within reach unless it says otherwise. */
  @ApiProperty({ enum: AUDIENCES, enumName: 'AccountabilityAudience', required: false })
  @IsOptional()
  @IsIn(AUDIENCES)
  audience?: Audience;
}

export class ChangeKindRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  @ApiProperty({ enum: AUDIENCES, enumName: 'AccountabilityAudience' })
  @IsIn(AUDIENCES)
  audience: Audience;

  /** False retires it: it is offered no more, and its acts stay. */
  @IsBoolean()
  active: boolean;
}

export class OrderKindsRequest {
  /** Every kind once, in the order wanted. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  keys: string[];
}
