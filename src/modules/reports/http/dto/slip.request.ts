import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { SLIP_FORMATS, type SlipFormat } from '../../files/slip-files.js';

export class SlipRequest {
  @ApiProperty({ enum: SLIP_FORMATS, enumName: 'SlipFormat' })
  @IsIn(SLIP_FORMATS)
  format: SlipFormat;
}

export class SlipsRequest extends SlipRequest {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  caseIds: string[];
}

export class SlipTemplateQuery {
  /** Without it the words for all campaigns that have none of their own. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class SlipTemplateDto {
  /** @example "群众信访举报件交办单" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  title: string;

  /** `{year}` and `{serial}` are filled in. @example "督办〔{year}〕{serial}号" */
  @IsString()
  @MaxLength(60)
  @Matches(/\{serial\}/)
  numberFormat: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  requirement: string;

  /** Whom a unit may ask. */
  @IsString()
  @MaxLength(100)
  contact: string;

  /** Who hands over; empty for the bureau. */
  @IsString()
  @MaxLength(60)
  office: string;
}
