import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MOST_WEIGHT } from '../../domain/share.js';
import { PollutionTypeRequest } from './edit-case.request.js';

export class NewPieceRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  title: string;

  /** What of the complaint this piece is about. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  content: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  streetId?: string | null;

  @ApiProperty({ type: [PollutionTypeRequest] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PollutionTypeRequest)
  pollutionTypes: PollutionTypeRequest[];

  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(500, { each: true })
  allegations: string[];

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  leadUnitId?: string | null;

  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  assistUnitIds: string[];
}

export class SplitRequest {
  @ApiProperty({ type: [NewPieceRequest] })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => NewPieceRequest)
  pieces: NewPieceRequest[];
}

export class UnitWeightRequest {
  @IsUUID()
  unitId: string;

  /** Its share is this out of the sum of all. */
  @IsInt()
  @Min(0)
  @Max(MOST_WEIGHT)
  weight: number;
}

export class SharesRequest {
  /** Every unit of the case, once. */
  @ApiProperty({ type: [UnitWeightRequest] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(21)
  @ValidateNested({ each: true })
  @Type(() => UnitWeightRequest)
  shares: UnitWeightRequest[];
}
