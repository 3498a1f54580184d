import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
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
import { PressRequest } from '../../../cases/index.js';
import { COLOURS, type Colour } from '../../domain/colours.js';
import { SLIP_VIEWS, type SlipView } from '../../persistence/colour-slip-list.read-model.js';

/** Blanks at the ends are no words. */
const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class ColourSlipListRequest {
  @IsOptional()
  @ApiProperty({ enum: SLIP_VIEWS, enumName: 'SlipView', required: false })
  @IsIn(SLIP_VIEWS)
  view?: SlipView;

  @IsOptional()
  @ApiProperty({ enum: COLOURS, enumName: 'SlipColour', required: false })
  @IsIn(COLOURS)
  colour?: Colour;

  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2999)
  year?: number;

  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class SlipAccountsRequest {
  /** The running one where it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2999)
  year?: number;

  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class OfCampaignRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class IssueSlipRequest {
  @ApiProperty({ enum: COLOURS, enumName: 'SlipColour' })
  @IsIn(COLOURS)
  colour: Colour;

  /** The lead unit of all of the cases. */
  @IsUUID()
  unitId: string;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  caseIds: string[];

  /** Stands on the paper; telephone and identity numbers are blacked out. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason: string;
}

export class ReceiveSlipRequest extends PressRequest {
  /** What the unit has done. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  receipt: string;
}

export class WithdrawSlipRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class ProposalsRequest {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  ids: string[];
}

export class DismissProposalsRequest extends ProposalsRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class SettleConsequenceRequest {
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  doneOn: Day;

  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note: string;
}
