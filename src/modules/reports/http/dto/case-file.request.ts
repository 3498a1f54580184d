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
  MaxLength,
} from 'class-validator';
import { CASE_FILE_FORMATS, MOST_CASES, type CaseFileFormat } from '../../domain/case-file.js';

export class CaseFileRequest {
  /** Several cases become one zip with a folder each. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_CASES)
  @IsUUID(undefined, { each: true })
  caseIds: string[];

  /** `pdf` of one case; `zip` with its photos and papers beside it. */
  @ApiProperty({ enum: CASE_FILE_FORMATS, enumName: 'CaseFileFormat' })
  @IsIn(CASE_FILE_FORMATS)
  format: CaseFileFormat;

  /** Puts the complainant into it, for those who may reveal them; kept in the history. Without it they are left out. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  revealReason?: string;
}
