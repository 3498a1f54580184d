import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Public } from '../../../platform/http/public-route.js';
import { PublicNotices } from '../application/public-notices.js';

/** A notice as everybody may read it: what was approved, and nothing else. */
export class PublicNoticeResponse {
  id: string;
  title: string;
  body: string;
  startOn: string;
  endOn: string;
}

/** 公示 without signing in. */
@ApiTags('public')
@Controller('public/publicity')
export class PublicPublicityController {
  constructor(private readonly notices: PublicNotices) {}

  /** The notices that have begun, the newest first; at most a hundred. */
  @Get()
  @Public()
  @ApiRefusals(503)
  async list(): Promise<PublicNoticeResponse[]> {
    const rows = await this.notices.list();
    return rows.map(({ id, title, body, startOn, endOn }) => ({ id, title, body, startOn, endOn }));
  }
}
