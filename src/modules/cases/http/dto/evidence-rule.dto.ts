import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay } from '../../../../platform/http/rules.js';
import { MEDIA, VERDICTS, type Medium, type Verdict } from '../../domain/vocabulary.js';
import type { EvidenceRuleRow } from '../../persistence/evidence-rule.entity.js';

export class PaperKindResponse {
  code: string;
  zh: string;
  en: string;
}

export class AddPaperKindRequest {
  /** @example "隔声设施验收单" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  zh: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  en?: string;
}

export class EvidenceRuleRequest {
  /** @example "餐饮油烟" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  /** Left out: in every campaign. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  /** Left out: of every kind. */
  @ApiProperty({ enum: MEDIA, enumName: 'Medium', required: false })
  @IsOptional()
  @IsIn(MEDIA)
  medium?: Medium;

  /** One of them has to stand in the label of the type; none: the whole medium. */
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  words: string[];

  @IsInt()
  @Min(0)
  @Max(20)
  before: number;

  @IsInt()
  @Min(0)
  @Max(20)
  after: number;

  /** Codes of kinds of paper. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  papers: string[];

  @IsBoolean()
  siteVisit: boolean;

  /** Holds where one of the allegations is judged so. */
  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict', isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(VERDICTS, { each: true })
  verdicts: Verdict[];

  @ApiProperty({ type: String, example: '2026-05-01' })
  @IsDay()
  inForceFrom: Day;

  /** Off: kept, and asked of nobody. */
  @IsBoolean()
  active: boolean;
}

export class EvidenceRuleResponse extends EvidenceRuleRequest {
  id: string;
  version: number;

  static of({ campaignId, medium, ...rule }: EvidenceRuleRow): EvidenceRuleResponse {
    return {
      ...rule,
      ...(campaignId ? { campaignId } : {}),
      ...(medium ? { medium } : {}),
    };
  }
}

export class EvidenceRulesResponse {
  @ApiProperty({ type: [EvidenceRuleResponse] })
  rules: EvidenceRuleResponse[];

  @ApiProperty({ type: [PaperKindResponse] })
  kinds: PaperKindResponse[];
}

export class AddedRuleResponse {
  id: string;
}

export class AddedPaperKindResponse {
  code: string;
}

/** A rule as the report page counts with it. */
export class RuleOfCaseResponse {
  name: string;
  version: number;
  before: number;
  after: number;

  @ApiProperty({ type: [PaperKindResponse] })
  papers: PaperKindResponse[];

  siteVisit: boolean;

  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict', isArray: true })
  verdicts: Verdict[];

  static of(rule: EvidenceRuleRow, kinds: readonly PaperKindResponse[]): RuleOfCaseResponse {
    const { name, version, before, after, siteVisit, verdicts } = rule;
    const papers = rule.papers.map((code) => {
      const { zh, en } = kinds.find((kind) => kind.code === code) ?? { zh: code, en: code };
      return { code, zh, en };
    });
    return { name, version, before, after, papers, siteVisit, verdicts };
  }
}
