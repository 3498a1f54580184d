import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { SUBJECT_TYPES, type SubjectType } from '../../domain/duty.js';

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const OrNothing = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value));

export class SubjectRequest {
  @ApiProperty({ enum: SUBJECT_TYPES, enumName: 'DutySubjectType' })
  @IsIn(SUBJECT_TYPES)
  subjectType: SubjectType;

  @IsUUID()
  subjectId: string;
}

export class AppointRequest extends SubjectRequest {
  /** Somebody with an account; without one the name is said. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  userId?: string | null;

  @ApiProperty({ type: String, required: false })
  @ValidateIf(({ userId }: AppointRequest) => !userId)
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  personName?: string;

  /** Unit and post. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  post?: string | null;

  /** Today unless it says otherwise. */
  @ApiProperty({ type: String, nullable: true, required: false, example: '2026-05-20' })
  @IsOptional()
  @IsDay()
  fromOn?: Day | null;

  /** The last day; without one until somebody ends it. */
  @ApiProperty({ type: String, nullable: true, required: false, example: '2026-12-31' })
  @IsOptional()
  @IsDay()
  untilOn?: Day | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(300)
  note?: string | null;

  /** The duty that stood there when it was looked at; null where nobody did. */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  replaces: string | null;
}

export class DutyReasonRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  reason: string;
}

export class PlaceRequest {
  @IsString()
  @MaxLength(40)
  kind: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  number?: string | null;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  @IsUUID()
  streetId: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  communityId?: string | null;

  /** With `lng`, in degrees (WGS 84). */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @ValidateIf(({ lat, lng }: PlaceRequest) => (lat ?? null) !== null || (lng ?? null) !== null)
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat?: number | null;

  @ApiProperty({ type: Number, nullable: true, required: false })
  @ValidateIf(({ lat, lng }: PlaceRequest) => (lat ?? null) !== null || (lng ?? null) !== null)
  @IsNumber()
  @Min(-180)
  @Max(180)
  lng?: number | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(300)
  note?: string | null;
}

const PLACE_ABOUT = ['area', 'point'] as const;

export class DutyKindRequest {
  @ApiProperty({ enum: PLACE_ABOUT })
  @IsIn(PLACE_ABOUT)
  about: (typeof PLACE_ABOUT)[number];

  /** @example "雨水排口" */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  /** @example "排口长" */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  holder: string;
}

export class ChangeDutyKindRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  holder: string;

  /** False retires it: it is offered no more, and its places stay. */
  @IsBoolean()
  active: boolean;
}

export class OrderDutyKindsRequest {
  /** Every kind once, in the order wanted. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  keys: string[];
}

export class TryPlacesRequest {
  /** Cells copied from a spreadsheet, or a CSV. @example "种类,名称,街道,责任人\n入河排口,1号排口,梧桐街道,何青" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000_000)
  text: string;
}

export class ImportPlacesRequest extends TryPlacesRequest {
  /** Of the trial that was looked at. */
  @IsString()
  @Length(32, 32)
  key: string;
}

export class PlaceFileRequest {
  @ApiProperty({ type: 'string', format: 'binary' })
  file: unknown;
}
