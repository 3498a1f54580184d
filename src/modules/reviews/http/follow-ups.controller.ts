import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CallBacks } from '../application/call-backs.js';
import { ExplainLookBack } from '../application/explain-look-back.js';
import { LookBacks } from '../application/look-backs.js';
import { ReadFollowUps } from '../application/read-follow-ups.js';
import { ReadLookBacks } from '../application/read-look-backs.js';
import {
  CallBackResponse,
  CaseFollowUpsResponse,
  LookBackOriginResponse,
  LookBackResponse,
  ReviewFiguresResponse,
} from './dto/follow-up.response.js';
import { CreatedReviewResponse } from './dto/review-common.response.js';
import {
  CallBackRequest,
  LookBackListRequest,
  LookBackResultRequest,
  PlanLookBackRequest,
  ReviewsOfRequest,
} from './dto/review.request.js';

/** Call-backs and look-backs. */
@ApiTags('reviews')
@Controller()
export class FollowUpsController {
  constructor(
    private readonly callBacks: CallBacks,
    private readonly lookBacks: LookBacks,
    private readonly readLookBacks: ReadLookBacks,
    private readonly explainLookBack: ExplainLookBack,
    private readonly followUps: ReadFollowUps,
  ) {}

  /** 响应, 解决, 满意; look-backs due and rebounds; supplementary handling counted apart. */
  @Get('reviews/figures')
  @RequirePermission('review.read')
  @ApiRefusals(401, 403, 422)
  figures(@Query() { campaignId }: ReviewsOfRequest): Promise<ReviewFiguresResponse> {
    return this.followUps.figures(campaignId ?? null);
  }

  /** 回访, the newest first. */
  @Get('call-backs')
  @RequirePermission('review.read')
  @ApiRefusals(401, 403, 422)
  async calls(@Query() { campaignId }: ReviewsOfRequest): Promise<CallBackResponse[]> {
    const rows = await this.callBacks.all(campaignId ?? null);
    return rows.map(({ row, found }) => CallBackResponse.of(row, found));
  }

  /** 回头看: what is planned by day, or what was found. */
  @Get('look-backs')
  @RequirePermission('review.read')
  @ApiRefusals(401, 403, 422)
  async visits(@Query() { campaignId, state }: LookBackListRequest): Promise<LookBackResponse[]> {
    const rows = await this.readLookBacks.list(campaignId ?? null, state === 'done');
    return rows.map(({ row, found, isDue }) => LookBackResponse.of(row, found, isDue));
  }

  /** Why a look-back is due on its day: the rule and the visit before, or who planned it. */
  @Get('look-backs/:id/origin')
  @RequirePermission('review.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  origin(@CurrentActor() actor: Actor, @Id() id: string): Promise<LookBackOriginResponse> {
    return this.explainLookBack.run(actor, id);
  }

  /** What a look-back found; a rebound reopens the case. */
  @Post('look-backs/:id/result')
  @HttpCode(204)
  @RequirePermission('review.record')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  seen(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { note, ...seen }: LookBackResultRequest,
  ): Promise<void> {
    return this.lookBacks.record(actor, id, { ...seen, note: note ?? null });
  }

  /** What followed the closure of this case. */
  @Get('cases/:id/follow-ups')
  @RequirePermission('review.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async ofCase(@CurrentActor() actor: Actor, @Id() id: string): Promise<CaseFollowUpsResponse> {
    const { callBacks, lookBacks, supplements } = await this.followUps.of(actor, id);
    return {
      callBacks: callBacks.map((row) => CallBackResponse.of(row, null)),
      lookBacks: lookBacks.map(({ row, isDue }) => LookBackResponse.of(row, null, isDue)),
      supplements: supplements.map(({ number, reason, afterRound, orderedByName, orderedAt, closedAt }) => ({
        number,
        reason,
        afterRound,
        orderedByName,
        orderedAt,
        closedAt,
      })),
      rebounds: lookBacks.filter(({ row }) => row.state === 'rebound').length,
    };
  }

  /** Records a call to the complainant. */
  @Post('cases/:id/call-backs')
  @RequirePermission('review.record')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async call(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { calledOn, reached, answered, solved, satisfied, note }: CallBackRequest,
  ): Promise<CreatedReviewResponse> {
    const given = {
      calledOn,
      reached,
      answered: answered ?? null,
      solved: solved ?? null,
      satisfied: satisfied ?? null,
      note: note ?? null,
    };
    return { id: await this.callBacks.record(actor, id, given) };
  }

  /** Plans a look-back for a day. */
  @Post('cases/:id/look-backs')
  @RequirePermission('review.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async plan(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { dueOn }: PlanLookBackRequest,
  ): Promise<CreatedReviewResponse> {
    return { id: await this.lookBacks.plan(actor, id, dueOn) };
  }
}
