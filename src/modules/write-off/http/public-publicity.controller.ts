import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Day } from '../../../kernel/day.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Public } from '../../../platform/http/public-route.js';
import { IsDay } from '../../../platform/http/rules.js';
import { PublicNotices } from '../application/public-notices.js';

/** A notice as everybody may read it: what was approved, and nothing else. */
export class PublicNoticeResponse {
  id: string;
  title: string;
  body: string;
  startOn: string;
  endOn: string;
}

export class PublicNoticesRequest {
  /** Only notices that began before this day: the next page goes on where the last one ended. */
  @ApiProperty({ type: String, required: false, example: '2026-05-20' })
  @IsOptional()
  @IsDay()
  before?: Day;
}

/** 公示 without signing in. */
@ApiTags('public')
@Controller('public/publicity')
export class PublicPublicityController {
  constructor(private readonly notices: PublicNotices) {}

  /** The notices that have begun, the newest first; at most a hundred. */
  @Get()
  @Public()
  @ApiRefusals(422)
  async list(@Query() { before }: PublicNoticesRequest): Promise<PublicNoticeResponse[]> {
    const rows = await this.notices.list(before);
    return rows.map(({ id, title, body, startOn, endOn }) => ({ id, title, body, startOn, endOn }));
  }
}
