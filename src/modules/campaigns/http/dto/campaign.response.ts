import { ApiProperty } from '@nestjs/swagger';
import { LIMIT_STEPS, type LimitUnit, type Step } from '../../../deadlines/index.js';
import { KINDS, LEVELS, type Kind, type Level } from '../../domain/campaign.js';
import type { BatchRow } from '../../persistence/batch.entity.js';
import type { CampaignRow } from '../../persistence/campaign.entity.js';
import type { LimitRuleRow } from '../../persistence/limit-rule.entity.js';

export class CampaignResponse {
  id: string;
  code: string;
  name: string;

  @ApiProperty({ enum: LEVELS })
  level: Level;

  @ApiProperty({ enum: KINDS })
  kind: Kind;

  round: string | null;

  @ApiProperty({ type: String, nullable: true })
  stationedFrom: string | null;

  @ApiProperty({ type: String, nullable: true })
  stationedTo: string | null;

  @ApiProperty({ type: String, nullable: true })
  closesOn: string | null;

  yellowDays: number;
  followUpYellowDays: number;
  minimumBefore: number;
  minimumAfter: number;

  static of(row: CampaignRow): CampaignResponse {
    const { id, code, name, level, kind, round, stationedFrom, stationedTo, closesOn } = row;
    const { yellowDays, followUpYellowDays, minimumBefore, minimumAfter } = row;
    return {
      id,
      code,
      name,
      level,
      kind,
      round,
      stationedFrom,
      stationedTo,
      closesOn,
      yellowDays,
      followUpYellowDays,
      minimumBefore,
      minimumAfter,
    };
  }
}

export class LimitRuleResponse {
  @ApiProperty({ enum: LIMIT_STEPS })
  step: Step;

  amount: number;

  @ApiProperty({ enum: ['calendar-day', 'working-day', 'hour', 'working-hour'] })
  unit: LimitUnit;

  countFirstDay: boolean;
  innerAmount: number | null;
  dayEndsAt: string;
  basis: string;
  revision: number;

  static of(row: LimitRuleRow): LimitRuleResponse {
    const { step, amount, unit, countFirstDay, innerAmount, dayEndsAt, basis, revision } = row;
    return { step, amount, unit, countFirstDay, innerAmount, dayEndsAt, basis, revision };
  }
}

export class BatchResponse {
  id: string;
  campaignId: string;
  label: string;
  localLabel: string | null;

  @ApiProperty({ type: String, nullable: true })
  handedOverAt: string | null;

  static of({ id, campaignId, label, localLabel, handedOverAt }: BatchRow): BatchResponse {
    return { id, campaignId, label, localLabel, handedOverAt };
  }
}
