import { Controller, Get, Query } from '@nestjs/common';
import { ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Day } from '../../../kernel/day.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { Public } from '../../../platform/http/public-route.js';
import { IsDay } from '../../../platform/http/rules.js';
import { PublicNotices } from '../application/public-notices.js';
import {
  PublicNoticePageResponse,
  PublicNoticeResponse,
  PublicNoticeLineResponse,
} from './dto/public-notice.response.js';

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

  /** The notices that have begun, the newest first, some thirty at a time. */
  @Get()
  @Public()
  @ApiRefusals(422)
  async list(@Query() { before }: PublicNoticesRequest): Promise<PublicNoticePageResponse> {
    const page = await this.notices.page(before);
    return { items: page.items.map(PublicNoticeLineResponse.of), before: page.before };
  }

  /** One notice as it was approved. */
  @Get(':id')
  @Public()
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(404)
  async one(@Id() id: string): Promise<PublicNoticeResponse> {
    return PublicNoticeResponse.of(await this.notices.one(id));
  }
}
