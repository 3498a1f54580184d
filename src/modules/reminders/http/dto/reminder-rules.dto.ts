import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  AUDIENCES,
  LADDERS,
  RUNG_HOURS,
  RUNG_WAYS,
  type Audience,
  type From,
  type LadderName,
  type Ladders,
  type Rung,
  type RungHours,
  type RungWay,
} from '../../domain/reminder-ladder.js';

export const FROM_KINDS = [
  'limit-used',
  'hours-passed',
  'threshold',
  'days-left',
  'due-today',
  'days-late',
] as const;
export type FromKind = (typeof FROM_KINDS)[number];

/** One rung: from when, to whom, in which hours. */
export class RungDto {
  @ApiProperty({ enum: FROM_KINDS, enumName: 'RungFrom' })
  @IsIn(FROM_KINDS)
  from: FromKind;

  /** Per cent of the limit, hours, days left or working days late; nothing for the others. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsNumber()
  amount?: number | null;

  /** Days late: again after every so many working days. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsInt()
  every?: number | null;

  @ApiProperty({ enum: AUDIENCES, enumName: 'ReminderAudience', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(AUDIENCES, { each: true })
  to: Audience[];

  @IsBoolean()
  on: boolean;

  @ApiProperty({ enum: RUNG_HOURS, enumName: 'RungHours' })
  @IsIn(RUNG_HOURS)
  hours: RungHours;

  /** The ways out of this rung; empty or left out where the rule decides. A letter of several takes all of theirs. */
  @ApiProperty({ enum: RUNG_WAYS, enumName: 'RungWay', isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RUNG_WAYS, { each: true })
  ways?: RungWay[];
}

export class LaddersDto {
  /** Until the lead has signed. */
  @ApiProperty({ type: [RungDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RungDto)
  sign: RungDto[];

  /** Reply and rectification. */
  @ApiProperty({ type: [RungDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RungDto)
  first: RungDto[];

  /** 公开 of what is closed or stage-closed; the bureau owes it. */
  @ApiProperty({ type: [RungDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RungDto)
  publish: RungDto[];

  /** Milestones and reviews of a stage-closed case. */
  @ApiProperty({ type: [RungDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RungDto)
  second: RungDto[];

  /** Street calls. */
  @ApiProperty({ type: [RungDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RungDto)
  call: RungDto[];

  /** Receipts of slips by colour and written reminders. */
  @ApiProperty({ type: [RungDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RungDto)
  receipt: RungDto[];
}

export class ReminderRulesRequest {
  /** Null takes the ladders of the next wider scope again. */
  @ApiProperty({ type: LaddersDto, nullable: true, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => LaddersDto)
  ladders?: LaddersDto | null;

  /** Of the general scope; a campaign's are not read. @example "08:30" */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  opensAt: string;

  /** @example "18:00" */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  closesAt: string;

  /** After so many overdue letters about one date a person gets no more; 0 is never. */
  @IsInt()
  @Min(0)
  @Max(100)
  stopAfter: number;
}

export class ReminderRulesResponse {
  scope: string;

  /** 0 while nothing was set for this scope. */
  version: number;

  /** Whether the ladders are this scope's own, or those of the next wider one. */
  isOwn: boolean;

  ladders: LaddersDto;
  opensAt: string;
  closesAt: string;
  stopAfter: number;
}

export function laddersOf(dto: LaddersDto): Ladders {
  return Object.fromEntries(LADDERS.map((name) => [name, dto[name].map(rungOf)])) as Record<
    LadderName,
    Rung[]
  >;
}

export function laddersDto(ladders: Ladders): LaddersDto {
  return Object.fromEntries(
    LADDERS.map((name) => [name, ladders[name].map(rungDto)]),
  ) as unknown as LaddersDto;
}

function rungOf({ from, amount, every, to, on, hours, ways }: RungDto): Rung {
  const own = ways?.length ? { ways } : {};
  return { from: fromOf(from, amount ?? 0, every ?? null), to, on, hours, ...own };
}

function fromOf(kind: FromKind, amount: number, every: number | null): From {
  switch (kind) {
    case 'limit-used':
      return { limitUsed: amount / 100 };
    case 'hours-passed':
      return { hoursPassed: amount };
    case 'threshold':
      return { daysLeft: 'threshold' };
    case 'days-left':
      return { daysLeft: amount };
    case 'due-today':
      return { dueBefore: 'next-opening' };
    case 'days-late':
      return { workingDaysLate: amount, ...(every ? { every } : {}) };
  }
}

export function rungDto({ from, to, on, hours, ways = [] }: Rung): RungDto {
  return { ...fromDto(from), to: [...to], on, hours, ways: [...ways] };
}

function fromDto(from: From): Pick<RungDto, 'from' | 'amount' | 'every'> {
  if ('limitUsed' in from)
    return { from: 'limit-used', amount: Math.round(from.limitUsed * 100), every: null };
  if ('hoursPassed' in from) return { from: 'hours-passed', amount: from.hoursPassed, every: null };
  if ('daysLeft' in from)
    return from.daysLeft === 'threshold'
      ? { from: 'threshold', amount: null, every: null }
      : { from: 'days-left', amount: from.daysLeft, every: null };
  if ('dueBefore' in from) return { from: 'due-today', amount: null, every: null };
  return { from: 'days-late', amount: from.workingDaysLate, every: from.every ?? null };
}
