import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Instant } from '../../../../kernel/instant.js';
import { IsInstant } from '../../../../platform/http/rules.js';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../domain/evidence-kinds.js';

export class AddEvidenceRequest {
  @ApiProperty({ enum: EVIDENCE_KINDS })
  @IsIn(EVIDENCE_KINDS)
  kind: EvidenceKind;

  /** Which place of the case it shows. @example "排口" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  point?: string;

  /** Which kind of paper it is, by its code. @example "monitoring-report" */
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{1,40}$/)
  paperKind?: string;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsInstant()
  takenAt?: Instant;

  /** Where the device stands, WGS 84; the photo's own position goes before it. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat?: number;

  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(-180)
  @Max(180)
  lng?: number;

  /** Metres. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1_000_000)
  accuracy?: number;

  /** SHA-256 as the sender counted it, in hexadecimal; a difference refuses the file. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F]{64}$/)
  sha256?: string;

  /** SHA-256 of the photo as it was taken, where the device made it smaller before it sent it. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F]{64}$/)
  originalSha256?: string;

  /** Bytes of the photo as it was taken. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  originalSize?: number;

  @ApiProperty({ type: 'string', format: 'binary', required: true })
  @IsOptional()
  file?: unknown;
}

export class KnownEvidenceRequest {
  /** SHA-256 of each file, in hexadecimal. */
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(/^[0-9a-fA-F]{64}$/, { each: true })
  sha256: string[];
}
