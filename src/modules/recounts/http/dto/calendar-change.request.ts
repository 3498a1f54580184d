import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import {
  DAY_KINDS,
  DAY_SCOPES,
  type CalendarDraft,
  type DayKind,
  type DayScope,
} from '../../../calendar/index.js';

export class DraftDayRequest {
  @ApiProperty({ type: String, example: '2026-05-12' })
  @IsDay()
  day: Day;

  @ApiProperty({ enum: DAY_SCOPES, enumName: 'DayScope' })
  @IsIn(DAY_SCOPES)
  scope: DayScope;

  /** Null: the day follows its weekday (or the national table) again. */
  @ApiProperty({ enum: DAY_KINDS, enumName: 'DayKind', nullable: true })
  @IsOptional()
  @IsIn(DAY_KINDS)
  kind: DayKind | null;

  /** The festival, or what the district does on that day. */
  @IsString()
  @MaxLength(60)
  name: string;

  /** The notice that says so. */
  @IsString()
  @MaxLength(300)
  source: string;
}

export class PublishYearRequest {
  @IsInt()
  year: number;

  @IsString()
  @MaxLength(300)
  source: string;
}

export class CalendarDraftRequest {
  @ApiProperty({ type: [DraftDayRequest] })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => DraftDayRequest)
  days: DraftDayRequest[];

  /** Years whose arrangement is known with this change. */
  @ApiProperty({ type: [PublishYearRequest] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PublishYearRequest)
  publish: PublishYearRequest[];

  static draft(this: void, { days, publish }: CalendarDraftRequest): CalendarDraft {
    return {
      days: days.map(({ day, scope, kind, name, source }) => ({
        day,
        scope,
        kind: kind ?? null,
        name: name.trim(),
        source: source.trim(),
      })),
      publish: publish.map(({ year, source }) => ({ year, source: source.trim() })),
    };
  }
}

export class MakeCalendarChangeRequest extends CalendarDraftRequest {
  /** Of the preview that the person has seen. */
  @IsString()
  @Matches(/^[0-9a-f]{32}$/)
  seal: string;

  /** Why. */
  @IsString()
  @MaxLength(500)
  note: string;
}
