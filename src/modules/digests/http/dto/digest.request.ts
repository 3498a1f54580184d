import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { IsWeek } from '../../../../platform/http/rules.js';

export class DigestsRequest {
  /** ISO week; the one that ended last when it is left out. */
  @ApiProperty({ type: String, required: false, example: '2026-W21' })
  @IsOptional()
  @IsWeek()
  week?: string;
}

export class DraftRequest {
  /** ISO week that runs or has ended. */
  @IsWeek()
  week: string;

  /** A street; the district when it is left out. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class ResendDigestRequest {
  @IsWeek()
  week: string;

  /** The street whose digest it is; the district's when it is left out. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Who is to get it. */
  @IsUUID()
  userId: string;
}
