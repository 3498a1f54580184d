import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsWeek } from '../../../../platform/http/rules.js';

export class DigestsRequest {
  /** ISO week; the one that ended last when it is left out. */
  @ApiProperty({ type: String, required: false, example: '2026-W21' })
  @IsOptional()
  @IsWeek()
  week?: string;
}
