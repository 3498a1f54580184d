import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { DrawCases } from '../application/draw-cases.js';
import { ReadDraws } from '../application/read-draws.js';
import { RecheckCase } from '../application/recheck-case.js';
import { DrawLineResponse, DrawResponse } from './dto/draw.response.js';
import { CreatedReviewResponse } from './dto/review-common.response.js';
import { AssigneeRequest, DrawRequest, FindingRequest, ReviewsOfRequest } from './dto/review.request.js';

const VERSION = { name: 'If-Match', required: true, example: '"1"' };

@ApiTags('reviews')
@Controller('draws')
export class DrawsController {
  constructor(
    private readonly drawCases: DrawCases,
    private readonly draws: ReadDraws,
    private readonly recheck: RecheckCase,
  ) {}

  /** Every draw, the newest first. */
  @Get()
  @RequirePermission('review.read')
  @ApiRefusals(401, 403, 422)
  async list(@Query() { campaignId }: ReviewsOfRequest): Promise<DrawLineResponse[]> {
    return (await this.draws.all(campaignId ?? null)).map(DrawLineResponse.of);
  }

  /** 抽查: draws so many of the cases that were closed in a period. */
  @Post()
  @RequirePermission('review.manage')
  @ApiRefusals(401, 403, 404, 409, 422)
  async draw(
    @CurrentActor() actor: Actor,
    @Body() { seed, assigneeId, ...wanted }: DrawRequest,
  ): Promise<CreatedReviewResponse> {
    const draw = { ...wanted, seed: seed ?? null, assigneeId: assigneeId ?? null };
    return { id: await this.drawCases.run(actor, draw) };
  }

  /** A draw with its cases, its seed and what it was drawn from. */
  @Get(':id')
  @RequirePermission('review.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(@Id() id: string): Promise<DrawResponse> {
    return DrawResponse.of(await this.draws.one(id));
  }

  /** Who looks at this drawn case again. */
  @Put('items/:id/assignee')
  @HttpCode(204)
  @RequirePermission('review.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  assign(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { assigneeId }: AssigneeRequest,
  ): Promise<void> {
    return this.recheck.assign(actor, id, version, assigneeId);
  }

  /** 复核结果: in order, or a problem and what follows from it. */
  @Post('items/:id/result')
  @HttpCode(204)
  @RequirePermission('review.record')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  result(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { result, note, consequence, dueOn }: FindingRequest,
  ): Promise<void> {
    return this.recheck.record(actor, id, version, {
      result,
      note: note ?? null,
      consequence: consequence ?? null,
      dueOn: dueOn ?? null,
    });
  }
}
