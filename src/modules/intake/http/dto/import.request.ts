import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { asFlag } from '../../../../platform/http/rules.js';
import type { FieldName } from '../../domain/header-synonyms.js';
import { ROW_OUTCOMES, type RowOutcome } from '../../domain/row-outcome.js';

export class UploadImportRequest {
  @IsUUID()
  campaignId: string;

  /** Counts where neither a row nor the title of the file names its batch. @example "第5批" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  batchLabel?: string;

  /** .xlsx, .xls, .csv, .docx or .html, at most 10 MB. */
  @ApiProperty({ type: 'string', format: 'binary', required: true })
  @IsOptional()
  file?: unknown;
}

export class ListImportsRequest {
  @IsUUID()
  campaignId: string;
}

export class ListImportRowsRequest {
  @ApiProperty({ enum: ROW_OUTCOMES, required: false })
  @IsOptional()
  @IsIn(ROW_OUTCOMES)
  outcome?: RowOutcome;

  /** Only what came up for a decision. */
  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  needs?: boolean;

  /** Rows left out in front. @example 0 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  skip?: number;

  /** @example 100 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  take?: number;
}

class MappedHeaderDto {
  /** As the response names the heading line. */
  @IsString()
  @MaxLength(40)
  key: string;

  /** What each column is, by its position from 0; null for one that is kept as it is. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } })
  @IsObject()
  fields: Record<number, FieldName | null>;
}

export class MapImportRequest {
  @ApiProperty({ type: [MappedHeaderDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MappedHeaderDto)
  headers: MappedHeaderDto[];

  /** The row of the heading line, where it was not found. */
  @IsOptional()
  @IsInt()
  @Min(1)
  headerRow?: number;

  /** Names of sheets that are not to be read. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  leaveOut?: string[];
}

export class CoverRequest {
  /** 件数; null where the cover letter says nothing. */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  cases: number | null;

  /** 来电 */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  phone: number | null;

  /** 来信 */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  letter: number | null;

  /** 重点 */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  key: number | null;
}

export class CommitImportRequest {
  /** Leave out the rejected rows that nobody has decided about. @example false */
  @IsBoolean()
  skipRejected: boolean;

  /** Why it is right although the cover figures say otherwise; goes to the history. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  coverReason?: string;
}
