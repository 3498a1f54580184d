import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../../cases/index.js';
import { AnswerCall } from '../application/answer-call.js';
import { EndCall } from '../application/end-call.js';
import { ReadCalls } from '../application/read-calls.js';
import {
  AnswerCallRequest,
  CallFiguresRequest,
  CallListRequest,
  ConfirmCallRequest,
  RejectCallRequest,
} from './dto/call.request.js';
import { CallDeadlineResponse } from './dto/call-deadline.response.js';
import {
  CallCountsResponse,
  CallFiguresResponse,
  CallPageResponse,
  CallResponse,
} from './dto/call.response.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"1"' };

/** 街道呼、部门应 of all cases. */
@ApiTags('calls')
@Controller('calls')
export class CallsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lights: CaseLights,
    private readonly readCalls: ReadCalls,
    private readonly answerCall: AnswerCall,
    private readonly endCall: EndCall,
  ) {}

  /** The reader's calls by the end of their limit; all of them newest first. */
  @Get()
  @RequirePermission('call.read')
  @ApiRefusals(401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { view = 'open', cursor, limit = 50 }: CallListRequest,
  ): Promise<CallPageResponse> {
    const { items, ...page } = await this.readCalls.page(actor, view, cursor ?? null, limit);
    const context = await this.lights.context(this.uow.reads, null);
    return {
      items: items.map((one) => CallResponse.of(one, actor, this.lights, context)),
      ...page,
      asOf: context.bands.now,
    };
  }

  /** How many wait for an answer, and how many for the street's word. */
  @Get('count')
  @RequirePermission('call.read')
  @ApiRefusals(401, 403)
  count(@CurrentActor() actor: Actor): Promise<CallCountsResponse> {
    return this.readCalls.counts(actor);
  }

  /** How each department has answered: in time, late, not at all. */
  @Get('figures')
  @RequirePermission('call.read')
  @ApiRefusals(401, 403, 422)
  async figures(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: CallFiguresRequest,
  ): Promise<CallFiguresResponse[]> {
    return (await this.readCalls.byDepartment(actor, campaignId ?? null)).map(CallFiguresResponse.of);
  }

  /** Why the answer is due when it is: the explanation of its limit. */
  @Get(':id/deadline')
  @RequirePermission('call.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async deadline(@CurrentActor() actor: Actor, @Id() id: string): Promise<CallDeadlineResponse> {
    return CallDeadlineResponse.of(await this.readCalls.explained(actor, id));
  }

  /** 部门应: stops the clock of the call. */
  @Post(':id/answer')
  @HttpCode(204)
  @RequirePermission('call.answer')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { answer, text }: AnswerCallRequest,
  ): Promise<void> {
    return this.answerCall.run(actor, id, version, answer, text);
  }

  /** 到位: the street has got what it asked for. */
  @Post(':id/confirm')
  @HttpCode(204)
  @RequirePermission('call.raise')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  confirm(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { word }: ConfirmCallRequest,
  ): Promise<void> {
    return this.endCall.run(actor, id, version, 'confirm', word ?? null);
  }

  /** 未到位: with what is still missing; the street may call again. */
  @Post(':id/reject')
  @HttpCode(204)
  @RequirePermission('call.raise')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  reject(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { word }: RejectCallRequest,
  ): Promise<void> {
    return this.endCall.run(actor, id, version, 'reject', word);
  }

  /** Takes back a call that nobody has answered. */
  @Post(':id/withdraw')
  @HttpCode(204)
  @RequirePermission('call.raise')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412)
  withdraw(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.endCall.run(actor, id, version, 'withdraw', null);
  }
}
