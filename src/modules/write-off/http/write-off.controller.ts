import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { VersionHeaders, type TellVersions } from '../../../platform/http/version-headers.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { pressOf } from '../../cases/index.js';
import { ApplyForWriteOff } from '../application/apply-for-write-off.js';
import { PrintPapers } from '../application/print-papers.js';
import { ReadWriteOff } from '../application/read-write-off.js';
import { RecordRebound } from '../application/record-rebound.js';
import { SendBack } from '../application/send-back.js';
import { SignLink } from '../application/sign-link.js';
import { SkipLink } from '../application/skip-link.js';
import { RoundParam } from './dto/round.param.js';
import {
  WriteOffApplyRequest,
  WriteOffReasonRequest,
  WriteOffReboundRequest,
  WriteOffSendBackRequest,
  WriteOffSignLinkRequest,
} from './dto/write-off.request.js';
import { WriteOffResponse } from './dto/write-off.response.js';
import { sendDocx } from '../../../platform/http/send-docx.js';

const TASK_VERSION = { name: 'If-Match', required: true, example: '"3"', description: 'of the task' };
/** The phone sends the same press until it has an answer. */
const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: false,
  description: 'the same key gets the first answer again',
};
const RUN_VERSION = { name: 'If-Match', required: true, example: '"3"', description: 'of the round' };

/** 销号: the chain of a task. */
@ApiTags('write-off')
@ApiParam({ name: 'id', type: String })
@Controller('rectifications/:id/write-off')
export class WriteOffController {
  constructor(
    private readonly readWriteOff: ReadWriteOff,
    private readonly apply: ApplyForWriteOff,
    private readonly signLink: SignLink,
    private readonly sendBack: SendBack,
    private readonly skipLink: SkipLink,
    private readonly recordRebound: RecordRebound,
    private readonly print: PrintPapers,
  ) {}

  /** All rounds with their links, what is missing now and whose turn it is. */
  @Get()
  @RequirePermission('rectification.read')
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<WriteOffResponse> {
    return WriteOffResponse.of(await this.readWriteOff.run(actor, id));
  }

  /** The lead unit says how the criteria are met, and the chain begins. */
  @Post()
  @HttpCode(204)
  @RequirePermission('rectification.report')
  @ApiHeader(TASK_VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  begin(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { criteria }: WriteOffApplyRequest,
  ): Promise<void> {
    return this.apply.run(actor, id, version, { ...criteria });
  }

  /** Signs a link whose turn it is; the last one writes the task off. */
  @Post('links/:key/sign')
  @HttpCode(204)
  @RequirePermission('write-off.sign')
  @ApiParam({ name: 'key', type: String })
  @ApiHeader(RUN_VERSION)
  @ApiHeader(KEY_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async sign(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('key') key: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body: WriteOffSignLinkRequest,
  ): Promise<void> {
    const { opinion, ticks = [], actualOn = null } = body;
    const paper = { paperBy: body.paperBy || null, documentNo: body.documentNo || null };
    const signing = { opinion, ticks, actualOn, ...paper };
    tell(await this.signLink.run(actor, id, version, key, signing, pressOf(attempt, body)));
  }

  /** Sends the chain back to an earlier link, with why; all that was written stays. */
  @Post('links/:key/send-back')
  @HttpCode(204)
  @RequirePermission('write-off.sign')
  @ApiParam({ name: 'key', type: String })
  @ApiHeader(RUN_VERSION)
  @ApiHeader(KEY_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async back(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('key') key: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body: WriteOffSendBackRequest,
  ): Promise<void> {
    const { to, reason } = body;
    tell(await this.sendBack.run(actor, id, version, key, { to, reason }, pressOf(attempt, body)));
  }

  /** Leaves a link out where its rule says so, with why. */
  @Post('links/:key/skip')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'key', type: String })
  @ApiHeader(RUN_VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  skip(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('key') key: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WriteOffReasonRequest,
  ): Promise<void> {
    return this.skipLink.run(actor, id, version, key, reason);
  }

  /** The problem is back after 销号: the task is open again, with a milestone and a date. */
  @Post('rebound')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiHeader(TASK_VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  rebound(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { foundOn, reason, what, plannedOn }: WriteOffReboundRequest,
  ): Promise<void> {
    return this.recordRebound.run(actor, id, version, { foundOn, reason, what, plannedOn });
  }

  /** 销号申请表 of a round as a Word document, with the opinions as they stand. */
  @Get('rounds/:round/application')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'round', type: Number })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async application(
    @CurrentActor() actor: Actor,
    @Param() { id, round }: RoundParam,
    @Res() response: Response,
  ): Promise<void> {
    sendDocx(response, await this.print.application(actor, id, round));
  }

  /** A notice as it was approved, as a Word document. */
  @Get('notices/:noticeId/document')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'noticeId', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async notice(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('noticeId') noticeId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendDocx(response, await this.print.notice(actor, id, noticeId));
  }
}
