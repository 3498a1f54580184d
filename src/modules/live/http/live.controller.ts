import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentSession, RequirePermission, type LiveSession } from '../../access/index.js';
import { OpenLive } from '../application/open-live.js';
import { LiveRequest } from './dto/live.request.js';
import { LiveNewsResponse } from './dto/live.response.js';
import { LiveStream } from './live-stream.js';

@ApiTags('live')
@ApiExtraModels(LiveNewsResponse)
@Controller('live')
export class LiveController {
  constructor(private readonly openLive: OpenLive) {}

  /** What happens to cases in the caller's reach, as server-sent events: `hello`, `cases`, `many`, `bell`, `beat`, `bye`. */
  @Get()
  @RequirePermission('case.read')
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiOkResponse({ schema: { $ref: getSchemaPath(LiveNewsResponse) } })
  @ApiRefusals(401, 403, 422)
  async open(
    @CurrentSession() session: LiveSession,
    @Query() { after }: LiveRequest,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const leave = await this.openLive.run(
      session,
      () => new LiveStream(request, response),
      last ?? after ?? null,
    );
    if (response.destroyed) leave();
    else response.on('close', leave);
  }
}
