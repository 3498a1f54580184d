import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { DraftNotice } from '../application/draft-notice.js';
import { Objections } from '../application/objections.js';
import { PublishNotice } from '../application/publish-notice.js';
import {
  WriteOffAnswerRequest,
  WriteOffNoticeDraftRequest,
  WriteOffNoticeRequest,
  WriteOffObjectionRequest,
} from './dto/write-off.request.js';
import { WriteOffNoticeDraftResponse, WriteOffWindowResponse } from './dto/publicity.response.js';

const RUN_VERSION = { name: 'If-Match', required: true, example: '"3"', description: 'of the round' };

/** 公示 within the chain, and the objections to it. */
@ApiTags('write-off')
@ApiParam({ name: 'id', type: String })
@Controller('rectifications/:id/write-off')
export class PublicityController {
  constructor(
    private readonly draft: DraftNotice,
    private readonly publish: PublishNotice,
    private readonly objections: Objections,
  ) {}

  /** The notice as the template writes it, and the window that it would have. */
  @Get('notice-draft')
  @RequirePermission('rectification.manage')
  @ApiRefusals(401, 403, 404, 409, 422)
  async draftNotice(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { startOn }: WriteOffNoticeDraftRequest,
  ): Promise<WriteOffNoticeDraftResponse> {
    const { window, ...notice } = await this.draft.run(actor, id, startOn ?? null);
    return { ...notice, window: WriteOffWindowResponse.of(window) };
  }

  /** Approves a notice; from then on neither its words nor its dates change. */
  @Post('links/:key/notice')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'key', type: String })
  @ApiHeader(RUN_VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  publishNotice(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('key') key: string,
    @ExpectedVersion() version: number,
    @Body() { title, body, place, receiver, startOn }: WriteOffNoticeRequest,
  ): Promise<void> {
    return this.publish.run(actor, id, version, key, {
      title,
      body,
      place,
      receiver: { ...receiver },
      startOn,
    });
  }

  /** Records an objection; the chain waits for its answer. */
  @Post('objections')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiHeader(RUN_VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async object(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { receivedOn, text }: WriteOffObjectionRequest,
  ): Promise<void> {
    await this.objections.record(actor, id, version, receivedOn, text);
  }

  /** Answers an objection once: dismissed, or upheld and back to an earlier link. */
  @Post('objections/:objectionId/answer')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'objectionId', type: String })
  @ApiHeader(RUN_VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('objectionId') objectionId: string,
    @ExpectedVersion() version: number,
    @Body() { outcome, text, to }: WriteOffAnswerRequest,
  ): Promise<void> {
    const answer = outcome === 'upheld' ? { outcome, text, to: to! } : { outcome, text };
    return this.objections.answer(actor, id, version, objectionId, answer);
  }
}
