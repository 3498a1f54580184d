import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class UploadImportRequest {
  @IsUUID()
  campaignId: string;

  /** Counts where neither a row nor the title of the file names its batch. @example "第5批" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  batchLabel?: string;

  /** .xlsx or CSV, at most 10 MB. */
  @ApiProperty({ type: 'string', format: 'binary', required: true })
  @IsOptional()
  file?: unknown;
}

export class ListImportsRequest {
  @IsUUID()
  campaignId: string;
}

export class CommitImportRequest {
  /** Register the good rows although others are rejected. @example false */
  @IsBoolean()
  skipRejected: boolean;
}
