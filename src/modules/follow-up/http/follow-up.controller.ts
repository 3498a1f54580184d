import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, scopeFor, type Actor } from '../../access/index.js';
import { FollowUpRules } from '../application/follow-up-rules.js';
import { LateTasks } from '../application/late-tasks.js';
import { GENERAL } from '../domain/closing-metrics.js';
import { FollowUpRuleRequest, FollowUpRuleResponse, OfScopeRequest } from './dto/follow-up-rule.dto.js';
import { LateTaskResponse } from './dto/watch.response.js';

/** 后续口径, and the tasks that are late. */
@ApiTags('follow-up')
@Controller()
export class FollowUpController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: FollowUpRules,
    private readonly tasks: LateTasks,
    private readonly clock: Clock,
  ) {}

  /** Rectification tasks that are late, behind, or whose write-off stands still; of units that the reader sees. */
  @Get('late-tasks')
  @RequirePermission('rectification.read')
  @ApiRefusals(401, 403)
  async late(@CurrentActor() actor: Actor): Promise<LateTaskResponse[]> {
    const scope = scopeFor(actor, 'rectification.read');
    return (await this.tasks.all(this.uow.reads, this.clock.now(), scope)).map(LateTaskResponse.of);
  }

  /** Which closing metrics count a stage-closed case as done, of one campaign or for all. */
  @Get('follow-up-rules')
  @RequirePermission('campaign.read')
  @ApiRefusals(401, 403, 422)
  async readRule(@Query() { campaignId }: OfScopeRequest): Promise<FollowUpRuleResponse> {
    const book = await this.rules.load(this.uow.reads);
    return FollowUpRuleResponse.of(book.inForce(campaignId ?? GENERAL));
  }

  /** Sets it; mornings that were frozen keep theirs. */
  @Put('follow-up-rules')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader({ name: 'If-Match', required: true, example: '"0"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  setRule(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: OfScopeRequest,
    @ExpectedVersion() version: number,
    @Body() { countsStageClosed, writeOffDays }: FollowUpRuleRequest,
  ): Promise<void> {
    return this.rules.set(actor, campaignId ?? GENERAL, version, { countsStageClosed, writeOffDays });
  }
}
