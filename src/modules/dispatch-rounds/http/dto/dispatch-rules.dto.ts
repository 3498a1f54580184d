import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { RulesInForce } from '../../application/dispatch-settings.js';
import {
  COLOURS,
  DAY_UNITS,
  LIGHT_TRIGGERS,
  TOLD,
  type Colour,
  type DayUnit,
  type DispatchRules,
  type LightTrigger,
  type Told,
} from '../../domain/dispatch-rules.js';

export class DispatchLightDto {
  @Matches(/^[a-z0-9-]{1,40}$/)
  id: string;

  @ApiProperty({ enum: COLOURS, enumName: 'DispatchColour' })
  @IsIn(COLOURS)
  colour: Colour;

  @ApiProperty({ enum: LIGHT_TRIGGERS, enumName: 'DispatchLightTrigger' })
  @IsIn(LIGHT_TRIGGERS)
  trigger: LightTrigger;

  @IsInt()
  @Min(1)
  @Max(365)
  days: number;

  /** A slip of that colour is proposed. */
  @IsBoolean()
  propose: boolean;

  @IsBoolean()
  on: boolean;
}

export class DispatchRulesRequest {
  /** Opens by itself. */
  @IsBoolean()
  on: boolean;

  /** Up to the 28th, which every month has. */
  @IsInt()
  @Min(1)
  @Max(28)
  dayOfMonth: number;

  /** A day off is moved to the next working day. */
  @IsBoolean()
  nextWorkingDay: boolean;

  @IsInt()
  @Min(0)
  @Max(23)
  hour: number;

  @IsInt()
  @Min(1)
  @Max(60)
  answerDays: number;

  /** How the days of the answer, of the reminders and of the lateness are counted. */
  @ApiProperty({ enum: DAY_UNITS, enumName: 'DispatchDayUnit' })
  @IsIn(DAY_UNITS)
  unit: DayUnit;

  /** Calendar days behind the due day in which a late answer is taken. */
  @IsInt()
  @Min(0)
  @Max(90)
  lateDays: number;

  /** Days before the due day; 0 for the day itself. */
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(60, { each: true })
  remindBefore: number[];

  /** Days behind the due day. */
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(90, { each: true })
  remindAfter: number[];

  /** From the last of these on, every so many days. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(31)
  thenEvery?: number | null;

  @ApiProperty({ enum: TOLD, enumName: 'DispatchTold', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(TOLD, { each: true })
  tell: Told[];

  /** A unit without an account gets a link at its duty mailbox. */
  @IsBoolean()
  linkToMailbox: boolean;

  @ApiProperty({ type: [DispatchLightDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DispatchLightDto)
  lights: DispatchLightDto[];
}

export class DispatchRulesResponse extends DispatchRulesRequest {
  /** 0 until somebody has set them: what stands here is a proposal then. */
  version: number;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  /** When the next round would open. */
  nextOpening: string;

  static of({ rules, version, changedAt, changedByName }: RulesInForce, next: string): DispatchRulesResponse {
    return { ...rules, version, changedAt, changedByName, nextOpening: next };
  }
}

export function rulesOf(body: DispatchRulesRequest): DispatchRules {
  const { on, dayOfMonth, nextWorkingDay, hour, answerDays, unit, lateDays, remindBefore, remindAfter } =
    body;
  return {
    on,
    dayOfMonth,
    nextWorkingDay,
    hour,
    answerDays,
    unit,
    lateDays,
    remindBefore,
    remindAfter,
    thenEvery: body.thenEvery ?? null,
    tell: body.tell,
    linkToMailbox: body.linkToMailbox,
    lights: body.lights.map(({ id, colour, trigger, days, propose, on: isOn }) => ({
      id,
      colour,
      trigger,
      days,
      propose,
      on: isOn,
    })),
  };
}
