import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { WordsInForce } from '../../application/colour-slip-texts.js';
import { COLOURS, type Colour } from '../../domain/colours.js';
import { SLIP_ABOUTS, type SlipAbout } from '../../domain/slip-paper.js';
import type { SlipWords } from '../../domain/slip-words.js';

export class ColourTextDto {
  /** @example "督办警示单" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  title: string;

  /** Paragraphs; `{unit}`, `{count}`, `{reason}`, `{receiptBy}`, `{points}` and `{issuedOn}` are filled in. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  body: string;

  /** Of a slip about rectification tasks, filled in likewise. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  taskBody: string;
}

export class ColourTextsDto {
  @ValidateNested()
  @Type(() => ColourTextDto)
  blue: ColourTextDto;

  @ValidateNested()
  @Type(() => ColourTextDto)
  yellow: ColourTextDto;

  @ValidateNested()
  @Type(() => ColourTextDto)
  red: ColourTextDto;
}

export class ColourSlipWordsRequest {
  /** `{year}`, `{colour}` and `{serial}` are filled in. @example "督〔{year}〕{colour}字{serial}号" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  numberPattern: string;

  /** Who issues; empty for the bureau. */
  @IsString()
  @MaxLength(60)
  office: string;

  /** Copied to, telephone of the office; may be empty. */
  @IsString()
  @MaxLength(500)
  foot: string;

  @ValidateNested()
  @Type(() => ColourTextsDto)
  colours: ColourTextsDto;
}

export class ColourSlipWordsResponse extends ColourSlipWordsRequest {
  /** 0 until somebody has set them. */
  version: number;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  static of({ words, ...more }: WordsInForce): ColourSlipWordsResponse {
    return { ...words, ...more };
  }
}

export class SlipSampleRequest extends ColourSlipWordsRequest {
  @ApiProperty({ enum: COLOURS, enumName: 'SlipColour' })
  @IsIn(COLOURS)
  colour: Colour;

  /** Of which kind of slip. */
  @ApiProperty({ enum: SLIP_ABOUTS, enumName: 'SlipAbout', required: false, default: 'cases' })
  @IsIn(SLIP_ABOUTS)
  about: SlipAbout = 'cases';
}

/** Plain words, without what the validator has made of them. */
export function wordsOf({ numberPattern, office, foot, colours }: ColourSlipWordsRequest): SlipWords {
  const { blue, yellow, red } = colours;
  return {
    numberPattern,
    office,
    foot,
    colours: { blue: { ...blue }, yellow: { ...yellow }, red: { ...red } },
  };
}
