import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { instant } from '../../../kernel/instant.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AssignHandler } from '../application/assign-handler.js';
import { CaseVisits } from '../application/case-visits.js';
import { ReadUnitWork } from '../application/read-unit-work.js';
import { ReviewShutDown } from '../application/review-shut-down.js';
import {
  AffectedVisitRequest,
  AssignHandlerRequest,
  ReviewShutDownRequest,
  SiteVisitRequest,
} from './dto/unit-work.request.js';
import { UnitWorkResponse } from './dto/unit-work.response.js';
import { AddedVisitResponse } from './dto/visit.response.js';

/** What a unit does with a case among its own people. */
@ApiTags('handling')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id')
export class UnitWorkController {
  constructor(
    private readonly readUnitWork: ReadUnitWork,
    private readonly assignHandler: AssignHandler,
    private readonly visits: CaseVisits,
    private readonly reviewShutDown: ReviewShutDown,
  ) {}

  /** Who has it in hand, visits and talks, minimum evidence, shut-downs. */
  @Get('unit-work')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<UnitWorkResponse> {
    return UnitWorkResponse.of(await this.readUnitWork.run(actor, id));
  }

  /** 交给: a person or community of the own unit; nobody takes it back. */
  @Put('handler')
  @HttpCode(204)
  @RequirePermission('case.assign')
  @ApiRefusals(401, 403, 404, 422)
  assign(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AssignHandlerRequest): Promise<void> {
    return this.assignHandler.run(actor, id, {
      userId: body.userId ?? null,
      communityId: body.communityId ?? null,
      note: body.note?.trim() || null,
    });
  }

  /** 现场检查: what was seen and measured on the spot. */
  @Post('site-visits')
  @RequirePermission('case.visit')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key records once' })
  @ApiRefusals(401, 403, 404, 422)
  async addSiteVisit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @CreateAttempt() attempt: Attempt | null,
    @Body() { visitedAt, people, leader, seen, readings, photos }: SiteVisitRequest,
  ): Promise<AddedVisitResponse> {
    const visit = {
      people,
      seen,
      photos,
      visitedAt: instant(visitedAt),
      leader: leader?.trim() || null,
      readings: readings.map((reading) => ({ ...reading, limit: reading.limit ?? null })),
    };
    const visitId = await this.visits.addSiteVisit(actor, id, visit, attempt);
    return { id: visitId };
  }

  /** 走访: what the people around say, in numbers and without names. */
  @Post('affected-visits')
  @RequirePermission('case.visit')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key records once' })
  @ApiRefusals(401, 403, 404, 422)
  async addTalk(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @CreateAttempt() attempt: Attempt | null,
    @Body() body: AffectedVisitRequest,
  ): Promise<AddedVisitResponse> {
    const { visitedOn, counted, asked, satisfied, partly, unsatisfied, wishes, followUp } = body;
    const answers = { asked, satisfied, partly, unsatisfied };
    const said = { wishes: wishes?.trim() || null, followUp: followUp?.trim() || null };
    const visitId = await this.visits.addTalk(
      actor,
      id,
      { visitedOn, counted, ...answers, ...said },
      attempt,
    );
    return { id: visitId };
  }

  /** Takes a site visit or a talk back; the record of it stays. */
  @Delete('visits/:visitId')
  @HttpCode(204)
  @RequirePermission('case.visit')
  @ApiParam({ name: 'visitId', type: String })
  @ApiRefusals(401, 403, 404)
  remove(@CurrentActor() actor: Actor, @Id() id: string, @Id('visitId') visitId: string): Promise<void> {
    return this.visits.remove(actor, id, visitId);
  }

  /** 停产复核: may the works run again. */
  @Post('shut-down-review')
  @HttpCode(204)
  @RequirePermission('case.review-shut-down')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  review(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { outcome, note, reviewOn, reviewSaid }: ReviewShutDownRequest,
  ): Promise<void> {
    const review = { outcome, note, reviewOn: reviewOn ?? null, reviewSaid: reviewSaid?.trim() || null };
    return this.reviewShutDown.run(actor, id, version, review);
  }
}
