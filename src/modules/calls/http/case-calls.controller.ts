import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../../cases/index.js';
import { RaiseCall } from '../application/raise-call.js';
import { ReadCalls } from '../application/read-calls.js';
import { RaiseCallRequest } from './dto/call.request.js';
import { CallResponse, RaisedCallResponse } from './dto/call.response.js';

/** 街道呼 on one case. */
@ApiTags('calls')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/calls')
export class CaseCallsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lights: CaseLights,
    private readonly readCalls: ReadCalls,
    private readonly raiseCall: RaiseCall,
  ) {}

  /** The calls on this case, newest first. */
  @Get()
  @RequirePermission('call.read')
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<CallResponse[]> {
    const found = await this.readCalls.ofCase(actor, id);
    const context = await this.lights.context(this.uow.reads, null);
    return found.map((one) => CallResponse.of(one, actor, this.lights, context));
  }

  /** Calls departments; each has to answer within the limit and sees the case until its call is over. */
  @Post()
  @RequirePermission('call.raise')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key calls once' })
  @ApiRefusals(401, 403, 404, 409, 422)
  async raise(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { unitIds, need, answerBy }: RaiseCallRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<RaisedCallResponse> {
    const wanted = { unitIds, need, answerBy: answerBy ?? null };
    return { groupId: await this.raiseCall.run(actor, id, wanted, attempt) };
  }
}
