import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { RULE_SOURCES, type RuleSource, type RulesInForce } from '../../application/colour-slip-rules.js';
import { COLOURS, type Colour } from '../../domain/colours.js';
import {
  CASES_MEANT,
  OWED_STEPS,
  TRIGGERS,
  type CasesMeant,
  type OwedStep,
  type SlipRules,
  type Trigger,
} from '../../domain/slip-rule.js';

/** Chosen by whoever adds a rule; what it has proposed is known by it. */
const RULE_ID = /^[a-z0-9-]{1,60}$/;

export class ColourFactsDto {
  /** What a slip of this colour costs. */
  @IsInt()
  @Min(0)
  @Max(100)
  points: number;

  /** Working days for the receipt; 0 for the same day. */
  @IsInt()
  @Min(0)
  @Max(30)
  receiptDays: number;
}

export class ColoursDto {
  @ValidateNested()
  @Type(() => ColourFactsDto)
  blue: ColourFactsDto;

  @ValidateNested()
  @Type(() => ColourFactsDto)
  yellow: ColourFactsDto;

  @ValidateNested()
  @Type(() => ColourFactsDto)
  red: ColourFactsDto;
}

export class SlipRuleDto {
  @Matches(RULE_ID)
  id: string;

  @ApiProperty({ enum: COLOURS, enumName: 'SlipColour' })
  @IsIn(COLOURS)
  colour: Colour;

  @ApiProperty({ enum: TRIGGERS, enumName: 'SlipTrigger' })
  @IsIn(TRIGGERS)
  trigger: Trigger;

  /** Working days left, working days late, or times sent back. */
  @IsInt()
  @Min(1)
  @Max(250)
  amount: number;

  /** Of which limits; nothing to a report that was sent back. */
  @ApiProperty({ enum: OWED_STEPS, enumName: 'SlipStep', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(OWED_STEPS, { each: true })
  steps: OwedStep[];

  @ApiProperty({ enum: CASES_MEANT, enumName: 'SlipCasesMeant' })
  @IsIn(CASES_MEANT)
  cases: CasesMeant;

  @IsBoolean()
  on: boolean;

  /** Issued by the round itself, without asking. */
  @IsBoolean()
  auto: boolean;
}

export class ConsequenceRuleDto {
  @Matches(RULE_ID)
  id: string;

  @ApiProperty({ enum: COLOURS, enumName: 'SlipColour' })
  @IsIn(COLOURS)
  colour: Colour;

  /** So many slips of that colour. */
  @IsInt()
  @Min(1)
  @Max(50)
  count: number;

  @IsInt()
  @Min(1)
  @Max(3660)
  withinDays: number;

  /** @example "督办函" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  act: string;

  @IsInt()
  @Min(0)
  @Max(100)
  points: number;

  @IsBoolean()
  on: boolean;
}

export class SlipRulesRequest {
  @ValidateNested()
  @Type(() => ColoursDto)
  colours: ColoursDto;

  @ApiProperty({ type: [SlipRuleDto] })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SlipRuleDto)
  rules: SlipRuleDto[];

  @ApiProperty({ type: [ConsequenceRuleDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ConsequenceRuleDto)
  ladder: ConsequenceRuleDto[];

  /** The document that these rules follow. */
  @IsString()
  @MaxLength(300)
  basis: string;
}

export class SlipRulesResponse extends SlipRulesRequest {
  /** Whose rules they are: the campaign's own, those for all campaigns, or the proposal. */
  @ApiProperty({ enum: RULE_SOURCES, enumName: 'SlipRuleSource' })
  from: RuleSource;

  /** Of the rules of that very scope; 0 until somebody has set them. */
  version: number;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  static of({ rules, ...more }: RulesInForce): SlipRulesResponse {
    return { ...rules, ...more };
  }
}

/** Plain rows, without what the validator has made of them. */
export function rulesOf({ colours, rules, ladder, basis }: SlipRulesRequest): SlipRules {
  const { blue, yellow, red } = colours;
  return {
    colours: { blue: { ...blue }, yellow: { ...yellow }, red: { ...red } },
    rules: rules.map((one) => ({ ...one })),
    ladder: ladder.map((one) => ({ ...one })),
    basis,
  };
}
