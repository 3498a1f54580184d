import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, MEDIA, type Channel, type Medium } from '../../domain/vocabulary.js';

export class PollutionTypeRequest {
  @ApiProperty({ enum: MEDIA, enumName: 'Medium' })
  @IsIn(MEDIA)
  medium: Medium;

  /** The label of the source, or a finer type. @example "餐饮油烟" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  label: string;
}

export class EditCaseRequest {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  title?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  content?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  streetId?: string | null;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', required: false })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @IsOptional()
  @IsBoolean()
  isKeyCase?: boolean;

  @IsOptional()
  @IsBoolean()
  isSupplement?: boolean;

  @ApiProperty({ type: [PollutionTypeRequest], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PollutionTypeRequest)
  pollutionTypes?: PollutionTypeRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  allegations?: string[];

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  caseLeaderId?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  caseOfficerId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  closureGoal?: string;
}

export class SetPartiesRequest {
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  leadUnitId: string | null;

  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  assistUnitIds: string[];
}
