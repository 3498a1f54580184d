import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { instant } from '../../../kernel/instant.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AnswerRemark } from '../application/answer-remark.js';
import { CountersignCase } from '../application/countersign-case.js';
import { ReadReview } from '../application/read-review.js';
import { CaseVisits } from '../application/case-visits.js';
import {
  AnswerRemarkRequest,
  CountersignRequest,
  LeaderVisitRequest,
  PaperSignatureRequest,
} from './dto/review.request.js';
import {
  CreatedVisitResponse,
  LeaderVisitResponse,
  ReviewRemarkResponse,
  ReviewResponse,
} from './dto/review.response.js';

const VERSION = { name: 'If-Match', required: true, example: '"3"' };

/** The links of the chain after the first one, and what stands beside a decision. */
@ApiTags('verification')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id')
export class ReviewController {
  constructor(
    private readonly review: ReadReview,
    private readonly countersignCase: CountersignCase,
    private readonly visits: CaseVisits,
    private readonly remarks: AnswerRemark,
  ) {}

  /** Who signs, what was decided so far, the checklist, the visits of leaders. */
  @Get('review')
  @RequirePermission('case.sign-off')
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReviewResponse> {
    return ReviewResponse.of(await this.review.run(actor, id));
  }

  /** The desk shows this case from now on: the time to the decision begins. */
  @Post('review/open')
  @HttpCode(204)
  @RequirePermission('case.sign-off')
  @ApiRefusals(401, 403, 404)
  open(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.review.open(actor, id);
  }

  /** 会签: agrees with what was decided; the last one closes the case. */
  @Post('countersign')
  @HttpCode(204)
  @RequirePermission('case.sign-off')
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  countersign(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { note }: CountersignRequest,
  ): Promise<void> {
    return this.countersignCase.run(actor, id, version, note ?? null);
  }

  /** Records what a link outside the system signed on paper. */
  @Post('countersign/paper')
  @HttpCode(204)
  @RequirePermission('sign-off.record')
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  paper(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { note, ...paper }: PaperSignatureRequest,
  ): Promise<void> {
    return this.countersignCase.record(actor, id, version, { ...paper, note: note ?? null });
  }

  /** 领导到场 of this case, the latest first. */
  @Get('leader-visits')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404)
  async visited(@CurrentActor() actor: Actor, @Id() id: string): Promise<LeaderVisitResponse[]> {
    return (await this.visits.withLeader(actor, id)).map(LeaderVisitResponse.of);
  }

  /** Records that a leader was on the spot, as a site visit in short. */
  @Post('leader-visits')
  @RequirePermission('case.note')
  @ApiRefusals(401, 403, 404, 422)
  async visit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { leader, visitedAt, note, evidenceId }: LeaderVisitRequest,
  ): Promise<CreatedVisitResponse> {
    const visit = {
      visitedAt: instant(visitedAt),
      people: [],
      leader: leader.trim(),
      seen: note?.trim() || '领导到场',
      readings: [],
      photos: evidenceId ? [evidenceId] : [],
    };
    return { id: await this.visits.addSiteVisit(actor, id, visit, null, 'case.note') };
  }

  /** 批注: what reviewers pinned to the reports of this case, the latest round first. */
  @Get('remarks')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404)
  async pinned(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReviewRemarkResponse[]> {
    return (await this.remarks.of(actor, id)).map(ReviewRemarkResponse.of);
  }

  /** Marks one as answered; a second time changes nothing. */
  @Post('remarks/:remarkId/answer')
  @HttpCode(204)
  @RequirePermission('case.report')
  @ApiParam({ name: 'remarkId', type: String })
  @ApiRefusals(401, 403, 404, 422)
  answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('remarkId') remarkId: string,
    @Body() { answer }: AnswerRemarkRequest,
  ): Promise<void> {
    return this.remarks.run(actor, id, remarkId, answer ?? null);
  }
}
