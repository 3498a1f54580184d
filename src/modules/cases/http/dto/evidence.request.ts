import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Instant } from '../../../../kernel/instant.js';
import { IsInstant } from '../../../../platform/http/rules.js';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../evidence/index.js';

export class AddEvidenceRequest {
  @ApiProperty({ enum: EVIDENCE_KINDS })
  @IsIn(EVIDENCE_KINDS)
  kind: EvidenceKind;

  /** Which place of the case it shows. @example "排口" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  point?: string;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsInstant()
  takenAt?: Instant;

  /** SHA-256 as the sender counted it, in hexadecimal; a difference refuses the file. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F]{64}$/)
  sha256?: string;

  @ApiProperty({ type: 'string', format: 'binary', required: true })
  @IsOptional()
  file?: unknown;
}
