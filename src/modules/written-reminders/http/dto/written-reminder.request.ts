import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay, NotBefore } from '../../../../platform/http/rules.js';

const MOST_PLACES = 50;

export class RunsOfRequest {
  /** All campaigns where it is left out. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

const isByDays = ({ fromBatchId, toBatchId }: DraftRemindersRequest): boolean =>
  fromBatchId === undefined && toBatchId === undefined;

export class DraftRemindersRequest {
  @IsUUID()
  campaignId: string;

  /** First day of the period, by the day of dispatch; left out where batches are given. @example "2026-05-01" */
  @ApiProperty({ type: String, example: '2026-05-01', required: false })
  @ValidateIf(isByDays)
  @IsDay()
  from?: Day;

  /** Last day of it. */
  @ApiProperty({ type: String, example: '2026-05-31', required: false })
  @ValidateIf(isByDays)
  @IsDay()
  @NotBefore('from')
  to?: Day;

  /** The first batch, instead of days. */
  @ApiProperty({ type: String, required: false })
  @ValidateIf((body: DraftRemindersRequest) => !isByDays(body))
  @IsUUID()
  fromBatchId?: string;

  /** The last one, of those that were handed over after it; the same for a single batch. */
  @ApiProperty({ type: String, required: false })
  @ValidateIf((body: DraftRemindersRequest) => !isByDays(body))
  @IsUUID()
  toBatchId?: string;

  /** How many places get a letter; what the office has set where it is left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PLACES)
  places?: number;
}

export class AddresseeDto {
  /** An account of the street, which gets mail and bell; null for a name on the paper alone. */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  userId: string | null;

  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  title: string | null;
}

export class EditLetterRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(5000)
  body: string;

  @ApiProperty({ type: [AddresseeDto] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AddresseeDto)
  addressees: AddresseeDto[];
}

export class SeenLetterDto {
  @IsUUID()
  id: string;

  /** As it was seen; another one is refused. */
  @IsInt()
  @Min(1)
  version: number;
}

export class IssueLettersRequest {
  @ApiProperty({ type: [SeenLetterDto] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: SeenLetterDto) => id)
  @ValidateNested({ each: true })
  @Type(() => SeenLetterDto)
  letters: SeenLetterDto[];
}

export class WithdrawLetterRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  reason: string;
}

export class LetterTemplateDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** `{year}` and `{serial}` are filled in. @example "督办提〔{year}〕{serial}号" */
  @IsString()
  @MaxLength(60)
  @Matches(/\{serial\}/)
  numberFormat: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(5000)
  body: string;

  /** Who signs. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  office: string;

  @IsInt()
  @Min(1)
  @Max(MOST_PLACES)
  places: number;

  /** Working days after the issue within which the street signs; 0 for the same day. */
  @IsInt()
  @Min(0)
  @Max(30)
  receiptDays: number;
}
