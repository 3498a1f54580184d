import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { explanationGrid, type PlannedDeadline } from '../../deadlines/index.js';
import { CaseLights } from '../application/case-lights.js';
import { DispatchCases } from '../application/dispatch-cases.js';
import { ExcludeCase } from '../application/exclude-case.js';
import { PreviewDispatch } from '../application/preview-dispatch.js';
import { RecallDispatch } from '../application/recall-dispatch.js';
import { RedispatchCase } from '../application/redispatch-case.js';
import {
  DispatchDatesRequest,
  DispatchRequest,
  PreviewDispatchRequest,
  ReasonRequest,
  RedispatchRequest,
} from './dto/case-move.request.js';
import { CaseLineResponse } from './dto/case-line.response.js';
import {
  DispatchPlanResponse,
  DispatchResponse,
  ExplainedDeadlineResponse,
  PlannedDeadlineResponse,
} from './dto/dispatch.response.js';

@ApiTags('dispatch')
@Controller()
export class DispatchController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly preview: PreviewDispatch,
    private readonly dispatchCases: DispatchCases,
    private readonly recallDispatch: RecallDispatch,
    private readonly redispatchCase: RedispatchCase,
    private readonly excludeCase: ExcludeCase,
    private readonly lights: CaseLights,
  ) {}

  /** Every date that a dispatch now would set. */
  @Post('dispatches/preview')
  @HttpCode(200)
  @RequirePermission('case.dispatch')
  @ApiRefusals(401, 403, 422)
  async plan(
    @CurrentActor() actor: Actor,
    @Body() body: PreviewDispatchRequest,
  ): Promise<DispatchPlanResponse[]> {
    const context = await this.lights.context(this.uow.reads, null);
    return (await this.preview.run(actor, body.caseIds)).map(({ line, deadlines, obstacle }) => ({
      case: CaseLineResponse.of(line, actor, this.lights, context),
      deadlines: deadlines.map(presentPlanned),
      obstacle,
    }));
  }

  /** The dates that a case of a campaign would get, were it dispatched now. */
  @Get('dispatches/dates')
  @RequirePermission('case.dispatch')
  @ApiRefusals(401, 403, 404, 422)
  async dates(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: DispatchDatesRequest,
  ): Promise<ExplainedDeadlineResponse[]> {
    return (await this.preview.dates(actor, campaignId)).map((planned) => ({
      ...presentPlanned(planned),
      light: planned.light,
      explanation: { ...planned.explanation },
      grid: explanationGrid(planned.explanation),
    }));
  }

  /** 交办: all of the cases, or none when one cannot be. */
  @Post('dispatches')
  @HttpCode(200)
  @RequirePermission('case.dispatch')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  dispatch(@CurrentActor() actor: Actor, @Body() body: DispatchRequest): Promise<DispatchResponse> {
    return this.dispatchCases.run(actor, body.items);
  }

  /** 撤销交办 within 30 seconds, while nobody has signed. */
  @Post('cases/:id/recall')
  @HttpCode(204)
  @RequirePermission('case.dispatch')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 409, 412)
  recall(@CurrentActor() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.recallDispatch.run(actor, id, version);
  }

  /** 重新交办 a returned case; from the second return on a binding ruling. */
  @Post('cases/:id/redispatch')
  @HttpCode(204)
  @RequirePermission('case.dispatch')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  redispatch(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { note, ...parties }: RedispatchRequest,
  ): Promise<void> {
    return this.redispatchCase.run(actor, id, version, parties, note ?? null);
  }

  /** 不予受理: settled without dispatch, counted as out of scope. */
  @Post('cases/:id/exclude')
  @HttpCode(204)
  @RequirePermission('case.dispatch')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  exclude(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<void> {
    return this.excludeCase.run(actor, id, version, reason);
  }
}

function presentPlanned({
  step,
  limit,
  dueAt,
  dueOn,
  explanation,
}: PlannedDeadline): PlannedDeadlineResponse {
  return { step, limitKind: limit, dueAt, dueOn, tentative: explanation.tentative };
}
