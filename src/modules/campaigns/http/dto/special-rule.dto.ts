import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Instant } from '../../../../kernel/instant.js';
import { IsInstant } from '../../../../platform/http/rules.js';
import { LIMIT_STEPS, type Step } from '../../../deadlines/index.js';
import type { SpecialLimitRuleRow } from '../../persistence/special-limit-rule.entity.js';
import { LimitRuleResponse } from './campaign.response.js';
import { SetRuleRequest } from './campaign.request.js';

export class RuleConditionsDto {
  /** Key cases only, or only others; null for both. */
  @ApiProperty({ type: Boolean, nullable: true })
  @IsOptional()
  @IsBoolean()
  isKeyCase: boolean | null;

  /** One of the kinds of pollution of the case is among these. @example ["WATER"] */
  @ApiProperty({ type: [String], nullable: true })
  @IsOptional()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  media: string[] | null;

  /** @example ["command-office"] */
  @ApiProperty({ type: [String], nullable: true })
  @IsOptional()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  handlingLevels: string[] | null;
}

export class SetSpecialRuleRequest extends SetRuleRequest {
  @ApiProperty({ enum: LIMIT_STEPS })
  @IsIn(LIMIT_STEPS)
  step: Step;

  @ValidateNested()
  @Type(() => RuleConditionsDto)
  when: RuleConditionsDto;
}

export class SpecialRuleResponse extends LimitRuleResponse {
  id: string;

  when: RuleConditionsDto;

  static ofSpecial(row: SpecialLimitRuleRow): SpecialRuleResponse {
    const { id, when } = row;
    return { ...LimitRuleResponse.of({ ...row }), id, when: { ...when } as RuleConditionsDto };
  }
}

export class SavedRuleResponse {
  id: string;
}

export class PreviewRuleRequest extends SetRuleRequest {
  /** From when the clock would run. */
  @ApiProperty({ type: String, example: '2026-02-13T15:00:00+08:00' })
  @IsInstant()
  start: Instant;
}

export class RulePreviewResponse {
  @ApiProperty({ enum: ['outer', 'inner'] })
  limitKind: 'outer' | 'inner';

  dueAt: string;
  dueOn: string;

  /** How many days on the way do not count, and how many weekend days do. */
  skipped: number;
  added: number;

  tentative: boolean;
}
