import { IsOptional, IsUUID } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay, IsWeek } from '../../../../platform/http/rules.js';
import { ApiProperty } from '@nestjs/swagger';

export class StandingRequest {
  /** The newest morning up to and with that day; today when it is left out. */
  @ApiProperty({ type: String, required: false, example: '2026-05-20' })
  @IsOptional()
  @IsDay()
  day?: Day;

  /** The last morning of that ISO week instead, with what moved in the week. */
  @ApiProperty({ type: String, required: false, example: '2026-W21' })
  @IsOptional()
  @IsWeek()
  week?: string;

  /** All campaigns together when it is left out. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class RollupsRequest {
  /** Today when it is left out. */
  @ApiProperty({ type: String, required: false, example: '2026-05-20' })
  @IsOptional()
  @IsDay()
  day?: Day;
}
