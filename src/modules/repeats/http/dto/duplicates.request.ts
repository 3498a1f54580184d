import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { MEDIA, type Medium } from '../../../cases/index.js';

export class FindDuplicatesRequest {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  acceptanceNo?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20000)
  content?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  @IsOptional()
  @IsUUID()
  streetId?: string;

  @ApiProperty({ enum: MEDIA, enumName: 'Medium', isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(9)
  @IsIn(MEDIA, { each: true })
  media?: Medium[];

  /** The case itself, when it is logged already. */
  @IsOptional()
  @IsUUID()
  caseId?: string;
}
