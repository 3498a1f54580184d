import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { STEPS, type Step } from '../../../deadlines/index.js';
import { CASE_STATUSES, type CaseStatus } from '../../domain/case-workflow.js';
import {
  CHANNELS,
  CLOSURES,
  MEDIA,
  VERDICTS,
  type Channel,
  type Closure,
  type Medium,
  type Verdict,
} from '../../domain/vocabulary.js';
import { CASE_MARKS, type CaseMark } from '../../persistence/case-marks.js';
import { CASE_SORTS, DIRECTIONS, type CaseSort, type Direction } from '../../persistence/case-order.js';
import { CASE_VIEWS, COUNTED_AS, type CaseView, type CountedAs } from '../../persistence/case-views.js';
import { CASE_LIGHTS, type CaseLightName } from '../../persistence/light-conditions.js';
import { Flag, OneOf, RangeEnd, RangeStart, Several } from './query-fields.js';

/** What a list of cases may be narrowed by; values of one condition stand beside each other, conditions add up. */
export class CaseFilterRequest {
  /** All campaigns where it is left out. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsOptional()
  @IsUUID()
  batchId?: string;

  @Several()
  @IsUUID(undefined, { each: true })
  batchIds?: string[];

  /** Of any batch handed over no later than this one, it included: however many they are. */
  @IsOptional()
  @IsUUID()
  upToBatchId?: string;

  @OneOf(CASE_VIEWS, 'CaseView')
  view?: CaseView;

  @Several(CASE_STATUSES, 'CaseStatus')
  statuses?: CaseStatus[];

  @Several(VERDICTS, 'Verdict')
  verdicts?: Verdict[];

  @Several(CLOSURES, 'Closure')
  closures?: Closure[];

  /** The earliest open deadline's light; hollow is the follow-up of a stage-closed case. */
  @Several(CASE_LIGHTS, 'CaseLightName')
  lights?: CaseLightName[];

  /** The step that is due next. */
  @Several(STEPS, 'Step')
  steps?: Step[];

  @Several(CHANNELS, 'Channel')
  channels?: Channel[];

  @Several(MEDIA, 'Medium')
  media?: Medium[];

  /** All of them have to stand on the case. */
  @Several(CASE_MARKS, 'CaseMark')
  marks?: CaseMark[];

  @Several()
  @MaxLength(40, { each: true })
  handlingLevels?: string[];

  /** The street where it lies, or a unit that handles it. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** The unit in whose figures it counts: the street where it lies, else the lead. */
  @IsOptional()
  @IsUUID()
  homeUnitId?: string;

  /** The same for several units, such as the streets of a leader. */
  @Several()
  @IsUUID(undefined, { each: true })
  homeUnitIds?: string[];

  /** The street where it lies. */
  @IsOptional()
  @IsUUID()
  streetId?: string;

  /** The community of that street where it lies. */
  @IsOptional()
  @IsUUID()
  communityId?: string;

  /** In one of several communities: what a sum of them counts. */
  @Several()
  @IsUUID(undefined, { each: true })
  communityIds?: string[];

  /** The unit that leads it. */
  @IsOptional()
  @IsUUID()
  leadUnitId?: string;

  /** One of several units leads it: what a sum of them counts. */
  @Several()
  @IsUUID(undefined, { each: true })
  leadUnitIds?: string[];

  @IsOptional()
  @IsUUID()
  assistUnitId?: string;

  /** Its officer, or the one whom a unit has given it to. */
  @IsOptional()
  @IsUUID()
  officerId?: string;

  @IsOptional()
  @IsUUID()
  leaderId?: string;

  /** A running limit in working days ends in that year or behind it. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  awaitsYear?: number;

  /** What a summary counts: as received before splitting (of which neither by phone nor by letter), or handed on after it. */
  @OneOf(COUNTED_AS, 'CaseCountedAs')
  counted?: CountedAs;

  @Flag()
  noBatch?: boolean;

  /** In no street that is known. */
  @Flag()
  noStreet?: boolean;

  /** Without a unit that answers for it. */
  @Flag()
  noUnit?: boolean;

  /** The unit in whose shares it counts. */
  @IsOptional()
  @IsUUID()
  shareUnitId?: string;

  @Flag()
  noLead?: boolean;

  /** Has a milestone with a date ahead of it. */
  @Flag()
  hasMilestone?: boolean;

  /** The reader is its officer or leader, or the reader's unit handles it. */
  @Flag()
  mine?: boolean;

  /** The reader's unit has given it to the reader. */
  @Flag()
  handledByMe?: boolean;

  /** The reader returned it or sent it back, and it is not settled. */
  @Flag()
  returnedByMe?: boolean;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(99)
  minReturns?: number;

  /** A piece of the type's label in the source. @example "油烟" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  typeLabel?: string;

  /** The place in one word, as hot places count it. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  placeKey?: string;

  /** The earliest case of a chain of repeats. */
  @IsOptional()
  @IsUUID()
  chainOf?: string;

  /** A piece of the acceptance number. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  number?: string;

  /** Words of number, place or text; all have to occur. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @RangeStart()
  dueFrom?: Day;

  @RangeEnd('dueFrom')
  dueTo?: Day;

  @RangeStart()
  handedOverFrom?: Day;

  @RangeEnd('handedOverFrom')
  handedOverTo?: Day;

  @RangeStart()
  registeredFrom?: Day;

  @RangeEnd('registeredFrom')
  registeredTo?: Day;

  @RangeStart()
  dispatchedFrom?: Day;

  @RangeEnd('dispatchedFrom')
  dispatchedTo?: Day;

  @RangeStart()
  signedFrom?: Day;

  @RangeEnd('signedFrom')
  signedTo?: Day;

  @RangeStart()
  reportedFrom?: Day;

  @RangeEnd('reportedFrom')
  reportedTo?: Day;

  @RangeStart()
  closedFrom?: Day;

  @RangeEnd('closedFrom')
  closedTo?: Day;
}

export class CaseListRequest extends CaseFilterRequest {
  @ApiProperty({ enum: CASE_SORTS, enumName: 'CaseSort', required: false })
  @IsOptional()
  @IsIn(CASE_SORTS)
  sort?: CaseSort;

  @ApiProperty({ enum: DIRECTIONS, enumName: 'Direction', required: false })
  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: Direction;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `next` or `previous` of another page of the same list. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;
}
