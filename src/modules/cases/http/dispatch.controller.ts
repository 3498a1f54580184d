import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { languageOf } from '../../../platform/http/language.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { explanationGrid } from '../../deadlines/index.js';
import { CaseLights } from '../application/case-lights.js';
import { DispatchCases } from '../application/dispatch-cases.js';
import { DispatchUnits } from '../application/dispatch-units.js';
import { ExcludeCase } from '../application/exclude-case.js';
import { PreviewDispatch } from '../application/preview-dispatch.js';
import { RecallDispatch } from '../application/recall-dispatch.js';
import { RedispatchCase } from '../application/redispatch-case.js';
import {
  DispatchRequest,
  momentOf,
  PreviewDispatchRequest,
  ReasonRequest,
  RecallRequest,
  RedispatchRequest,
} from './dto/case-move.request.js';
import { CaseLineResponse } from './dto/case-line.response.js';
import { DispatchDatesRequest } from './dto/dispatch-dates.request.js';
import {
  DispatchMailResponse,
  DispatchPreviewResponse,
  DispatchResponse,
  ExplainedDeadlineResponse,
  RecallResponse,
} from './dto/dispatch.response.js';
import { presentMail, presentPlanned, presentPreview } from './present-dispatch.js';

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
    private readonly units: DispatchUnits,
    private readonly lights: CaseLights,
  ) {}

  /** Every date that a dispatch would set, now or at the moment that is given. */
  @Post('dispatches/preview')
  @HttpCode(200)
  @RequirePermission('case.dispatch')
  @ApiRefusals(401, 403, 422)
  async plan(
    @CurrentActor() actor: Actor,
    @Body() body: PreviewDispatchRequest,
  ): Promise<DispatchPreviewResponse> {
    const context = await this.lights.context(this.uow.reads, null);
    const preview = await this.preview.run(actor, body.caseIds, momentOf(body));
    const waiting = preview.plans.filter(({ obstacle }) => obstacle !== 'not-registered');
    const told = await this.units.of(waiting.map(({ line }) => line));
    return presentPreview(preview, told, (line) => CaseLineResponse.of(line, actor, this.lights, context));
  }

  /** The very mails that a dispatch of these cases would send. */
  @Post('dispatches/mails')
  @HttpCode(200)
  @RequirePermission('case.dispatch')
  @ApiRefusals(401, 403, 422)
  async mails(
    @CurrentActor() actor: Actor,
    @Body() body: PreviewDispatchRequest,
  ): Promise<DispatchMailResponse[]> {
    return (await this.preview.mails(actor, body.caseIds, momentOf(body))).map(presentMail);
  }

  /** The dates that such a case of a campaign would get, were it dispatched now, by the rules that fit it. */
  @Get('dispatches/dates')
  @RequirePermission('case.dispatch')
  @ApiRefusals(401, 403, 404, 422)
  async dates(
    @CurrentActor() actor: Actor,
    @Query() { campaignId, isKeyCase, media, handlingLevel, leadUnitId }: DispatchDatesRequest,
  ): Promise<ExplainedDeadlineResponse[]> {
    const facts = {
      isKeyCase: isKeyCase ?? false,
      media: media ?? [],
      handlingLevel: handlingLevel ?? null,
    };
    return (await this.preview.dates(actor, campaignId, facts, leadUnitId ?? null)).map((planned) => ({
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
    return this.dispatchCases.run(actor, body.items, momentOf(body));
  }

  /** 撤销交办 of several at once: what was signed in the meantime stays, the others come back. */
  @Post('dispatches/recall')
  @HttpCode(200)
  @RequirePermission('case.dispatch')
  @ApiRefusals(401, 403, 422)
  async recallAll(
    @CurrentActor() actor: Actor,
    @Body() { items }: RecallRequest,
    @Req() request: Request,
  ): Promise<RecallResponse> {
    const { recalled, kept } = await this.recallDispatch.all(actor, items);
    const language = languageOf(request);
    return { recalled, kept: kept.map(({ caseId, why }) => ({ caseId, detail: why.sentence[language] })) };
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
