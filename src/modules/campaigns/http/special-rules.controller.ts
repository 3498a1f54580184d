import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../application/campaigns.js';
import { PreviewRule } from '../application/preview-rule.js';
import { SpecialRules, type SpecialRule } from '../application/special-rules.js';
import {
  PreviewRuleRequest,
  RulePreviewResponse,
  SavedRuleResponse,
  SetSpecialRuleRequest,
  SpecialRuleResponse,
} from './dto/special-rule.dto.js';

/** Rules of a campaign that hold for some cases, and what a rule would give. */
@ApiTags('campaigns')
@ApiParam({ name: 'id', type: String })
@Controller('campaigns/:id')
export class SpecialRulesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly specialRules: SpecialRules,
    private readonly previewRule: PreviewRule,
  ) {}

  /** The rules that hold for some cases, in the order in which they were added. */
  @Get('special-rules')
  @RequirePermission('campaign.read')
  @ApiRefusals(401, 404)
  async list(@Id() id: string): Promise<SpecialRuleResponse[]> {
    return (await this.campaigns.specialRules(this.uow.reads, id)).map(SpecialRuleResponse.ofSpecial);
  }

  /** Adds one; two that could hold for one case alike are refused. */
  @Post('special-rules')
  @RequirePermission('campaign.manage')
  @ApiRefusals(401, 403, 404, 409, 422)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: SetSpecialRuleRequest,
  ): Promise<SavedRuleResponse> {
    return { id: await this.specialRules.set(actor, id, asRule(body), null) };
  }

  /** Changes one, for what starts from now on. */
  @Put('special-rules/:ruleId')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiParam({ name: 'ruleId', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('ruleId', ParseUUIDPipe) ruleId: string,
    @Body() body: SetSpecialRuleRequest,
  ): Promise<void> {
    await this.specialRules.set(actor, id, asRule(body), ruleId);
  }

  /** Removes one; the next that fits holds from now on. */
  @Delete('special-rules/:ruleId')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiParam({ name: 'ruleId', type: String })
  @ApiRefusals(401, 403, 404, 409)
  remove(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('ruleId', ParseUUIDPipe) ruleId: string,
  ): Promise<void> {
    return this.specialRules.remove(actor, id, ruleId);
  }

  /** The dates that a rule would give from that moment on, before it is saved. */
  @Post('rule-preview')
  @HttpCode(200)
  @RequirePermission('campaign.read')
  @ApiRefusals(401, 404, 422)
  async preview(@Id() id: string, @Body() body: PreviewRuleRequest): Promise<RulePreviewResponse[]> {
    const { start, innerAmount, ...rule } = body;
    const counted = { ...rule, innerAmount: innerAmount ?? null, step: 'rectify' as const };
    const planned = await this.previewRule.run(id, counted, instant(start));
    return planned.map(({ limit, dueAt, dueOn, explanation }) => ({
      limitKind: limit,
      dueAt,
      dueOn,
      skipped: explanation.skipped.length,
      added: explanation.added.length,
      tentative: explanation.tentative,
    }));
  }
}

function asRule({ when, innerAmount, ...rule }: SetSpecialRuleRequest): SpecialRule {
  const { isKeyCase = null, media = null, handlingLevels = null } = when;
  return { ...rule, innerAmount: innerAmount ?? null, when: { isKeyCase, media, handlingLevels } };
}
