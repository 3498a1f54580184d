import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights, presentDeadline, ReadCase } from '../../cases/index.js';
import { AnswerRule } from '../application/answer-rule.js';
import { ChangeDeadline } from '../application/change-deadline.js';
import { PauseDeadlines } from '../application/pause-deadlines.js';
import { ResumeDeadlines } from '../application/resume-deadlines.js';
import { ReadRuleNews } from '../application/rule-news.js';
import { UndoAdjustment } from '../application/undo-adjustment.js';
import {
  AnswerRuleRequest,
  ChangeDeadlineRequest,
  PauseRequest,
  ResumeRequest,
  UndoRequest,
} from './dto/adjustment.request.js';
import { CaseDeadlinesResponse, RuleNewsResponse } from './dto/pause.response.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"1"' };

/** 时限 of one case: why each date is what it is, and what the bureau does to it. */
@ApiTags('deadlines')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/deadlines')
export class CaseDeadlinesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly readCase: ReadCase,
    private readonly lights: CaseLights,
    private readonly pauseDeadlines: PauseDeadlines,
    private readonly resumeDeadlines: ResumeDeadlines,
    private readonly changeDeadline: ChangeDeadline,
    private readonly undoAdjustment: UndoAdjustment,
    private readonly ruleNews: ReadRuleNews,
    private readonly answerRule: AnswerRule,
  ) {}

  /** Every deadline with its explanation, also as plain text. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<CaseDeadlinesResponse> {
    const { line, deadlines } = await this.readCase.deadlinesOf(actor, id);
    const context = await this.lights.context(this.uow.reads, line.campaign);
    const news = await this.ruleNews.run(actor, id);
    return {
      items: deadlines.map((one) => presentDeadline(one, line.campaign, actor, context)),
      news: news.map(RuleNewsResponse.of),
    };
  }

  /** Stops the clocks of these steps; what was left stays left. */
  @Post('pause')
  @HttpCode(204)
  @RequirePermission('deadline.adjust')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  pause(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { steps, reason, untilOn, note, documentNo }: PauseRequest,
  ): Promise<void> {
    const order = {
      steps,
      reason,
      untilOn: untilOn ?? null,
      note: note ?? null,
      documentNo: documentNo ?? null,
    };
    return this.pauseDeadlines.run(actor, id, version, order);
  }

  /** Lets the clocks of these steps run again and gives the time back. */
  @Post('resume')
  @HttpCode(204)
  @RequirePermission('deadline.adjust')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  resume(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { steps, note }: ResumeRequest,
  ): Promise<void> {
    return this.resumeDeadlines.run(actor, id, version, { steps, note: note ?? null });
  }

  /** Counts a running step by the rule that holds for the case as it is now, or keeps its date. */
  @Post('rule')
  @HttpCode(204)
  @RequirePermission('deadline.adjust')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: AnswerRuleRequest,
  ): Promise<void> {
    return this.answerRule.run(actor, id, version, body);
  }

  /** Takes back the last pause, resumption or change. */
  @Post('undo')
  @HttpCode(204)
  @RequirePermission('deadline.adjust')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  undo(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { act }: UndoRequest,
  ): Promise<void> {
    return this.undoAdjustment.run(actor, id, version, act);
  }

  /** Sets another date by hand, by a document; the old one stays in sight. */
  @Post(':deadlineId/change')
  @HttpCode(204)
  @RequirePermission('deadline.adjust')
  @ApiParam({ name: 'deadlineId', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('deadlineId', ParseUUIDPipe) deadlineId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeDeadlineRequest,
  ): Promise<void> {
    return this.changeDeadline.run(actor, id, version, { ...body, deadlineId });
  }
}
