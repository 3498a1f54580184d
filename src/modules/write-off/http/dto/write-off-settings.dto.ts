import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ValidateNested,
} from 'class-validator';
import type { RuleInForce } from '../../application/write-off-rules.js';
import {
  LINK_KINDS,
  SIGNER_KINDS,
  type LinkKind,
  type LinkRule,
  type SignerKind,
} from '../../domain/links.js';
import { ReceiverDto } from './receiver.dto.js';

export class WriteOffSignerRuleDto {
  @ApiProperty({ enum: SIGNER_KINDS, enumName: 'SignerKind' })
  @IsIn(SIGNER_KINDS)
  kind: SignerKind;

  /** A part of the task (lead, assist, street, supervise), a role, an id, or who it is outside. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  of: string;
}

export class WriteOffSkipRuleDto {
  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  types: string[];

  /** Where the task has no unit that could sign it. */
  @IsBoolean()
  nobody: boolean;

  @IsString()
  @MaxLength(200)
  basis: string;
}

export class WriteOffPublicityRuleDto {
  @IsInt()
  @Min(1)
  @Max(60)
  amount: number;

  @ApiProperty({ enum: ['working-day', 'calendar-day'], enumName: 'WindowUnit' })
  @IsIn(['working-day', 'calendar-day'])
  unit: 'working-day' | 'calendar-day';

  @IsBoolean()
  countFirstDay: boolean;
}

export class WriteOffLinkRuleDto {
  /** @example "acceptance" */
  @Matches(/^[a-z0-9-]{1,40}$/)
  key: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  title: string;

  /** Links of one stage are parallel. */
  @IsInt()
  @Min(1)
  @Max(30)
  stage: number;

  @ApiProperty({ enum: LINK_KINDS, enumName: 'WriteOffLinkKind' })
  @IsIn(LINK_KINDS)
  kind: LinkKind;

  @IsInt()
  @Min(0)
  @Max(250)
  days: number;

  @ApiProperty({ type: [WriteOffSignerRuleDto] })
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => WriteOffSignerRuleDto)
  signers: WriteOffSignerRuleDto[];

  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  checklist: string[];

  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  papers: string[];

  @IsInt()
  @Min(0)
  @Max(20)
  photos: number;

  @ApiProperty({ type: WriteOffSkipRuleDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => WriteOffSkipRuleDto)
  skip: WriteOffSkipRuleDto | null;

  @ApiProperty({ type: WriteOffPublicityRuleDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => WriteOffPublicityRuleDto)
  publicity: WriteOffPublicityRuleDto | null;
}

export class WriteOffOfScopeRequest {
  /** The general chain without one. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class WriteOffRulesRequest {
  @ApiProperty({ type: [WriteOffLinkRuleDto] })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => WriteOffLinkRuleDto)
  links: WriteOffLinkRuleDto[];
}

export class WriteOffRulesResponse extends WriteOffRulesRequest {
  /** 0 where nobody has set a chain for this scope. */
  version: number;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  static of({ links, version, changedAt, changedByName }: RuleInForce): WriteOffRulesResponse {
    return { links: links.map((link) => ({ ...link })), version, changedAt, changedByName };
  }
}

export class WriteOffPaperWordsRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  noticeTitle: string;

  /** Paragraphs; here and in the title `{task}`, `{number}`, `{problem}`, `{goal}`, `{measures}`, `{result}`, `{unit}`, `{due}`, `{window}` and `{contact}` are filled in. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  noticeBody: string;

  /** Where to object. */
  @ValidateNested()
  @Type(() => ReceiverDto)
  receiver: ReceiverDto;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  applicationTitle: string;

  @IsString()
  @MaxLength(500)
  applicationFoot: string;
}

export class WriteOffPaperWordsResponse extends WriteOffPaperWordsRequest {
  /** 0 until somebody has set them. */
  version: number;
}

/** Plain links, without what the validator has made of them. */
export function linksOf({ links }: WriteOffRulesRequest): LinkRule[] {
  return links.map(({ signers, skip, publicity, ...link }) => ({
    ...link,
    signers: signers.map((one) => ({ ...one })),
    skip: skip ? { ...skip } : null,
    publicity: publicity ? { ...publicity } : null,
  }));
}
