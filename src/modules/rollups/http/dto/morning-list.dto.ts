import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { CASE_STATUSES, Flag, MEDIA, type CaseStatus, type Medium } from '../../../cases/index.js';
import { LISTS_OF_UNITS, type ListOfUnits } from '../../application/morning-lists.js';
import type { ListedCase, MorningList } from '../../application/read-morning-list.js';
import { CHANGES, FIGURES, type Figure, type MorningChange } from '../../domain/morning-case.js';
import { CASE_STATES, type CaseState } from '../../domain/type-counts.js';

export class MorningListRequest {
  /** The morning itself. */
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  day: Day;

  @ApiProperty({ enum: FIGURES })
  @IsIn(FIGURES)
  figure: Figure;

  /** A unit or a community; all units that the reader may see when it is left out. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Where no unit is named: of the units of this list alone, as its sum row adds them up. */
  @ApiProperty({ enum: LISTS_OF_UNITS, required: false })
  @IsOptional()
  @IsIn(LISTS_OF_UNITS)
  list?: ListOfUnits;

  /** And of these only the streets that the reader is paired with. */
  @Flag()
  paired?: boolean;

  /** All campaigns together when it is left out. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  /** Only of this kind of pollution. */
  @ApiProperty({ enum: MEDIA, enumName: 'Medium', required: false })
  @IsOptional()
  @IsIn(MEDIA)
  medium?: Medium;

  /** Only those that had come so far. */
  @ApiProperty({ enum: CASE_STATES, required: false })
  @IsOptional()
  @IsIn(CASE_STATES)
  state?: CaseState;

  /** From which place on; a hundred are answered. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  from?: number;
}

export class MorningMomentResponse {
  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  status: CaseStatus;

  /** 0 where it is not overdue. */
  lateDays: number;
}

export class MorningCaseResponse {
  id: string;

  @ApiProperty({ type: String, nullable: true })
  acceptanceNo: string | null;

  title: string;

  /** As the morning counted it. */
  was: MorningMomentResponse;
  now: MorningMomentResponse;

  /** Who leads it now. */
  @ApiProperty({ type: String, nullable: true })
  leadUnitName: string | null;

  @ApiProperty({ enum: CHANGES, enumName: 'MorningChange', isArray: true })
  changes: MorningChange[];

  static of({ row, was, now, leadUnit, changes }: ListedCase): MorningCaseResponse {
    return {
      id: row.id,
      acceptanceNo: row.acceptanceNo,
      title: row.title,
      was: { status: was.status, lateDays: was.lateDays ?? 0 },
      now: { status: row.status, lateDays: now?.lateDays ?? 0 },
      leadUnitName: leadUnit?.name ?? null,
      changes,
    };
  }
}

export class MorningListResponse {
  day: string;

  /** When the figures and this list were frozen. */
  takenAt: string;

  /** All that the number counts. */
  total: number;

  /** How many of them are not as they were. */
  changed: number;

  /** How many of them the reader may not open any more, and so does not find below. */
  hidden: number;

  @ApiProperty({ type: [MorningCaseResponse] })
  cases: MorningCaseResponse[];

  /** `from` of the next page. */
  @ApiProperty({ type: Number, nullable: true })
  next: number | null;

  static of({ day, takenAt, total, changed, hidden, page, next }: MorningList): MorningListResponse {
    return {
      day,
      takenAt,
      total,
      changed,
      hidden,
      cases: page.map((one) => MorningCaseResponse.of(one)),
      next,
    };
  }
}
