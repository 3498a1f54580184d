import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { EvidenceRules } from '../application/evidence-rules.js';
import { SetEvidenceRules, type RuleInput } from '../application/set-evidence-rules.js';
import {
  AddedPaperKindResponse,
  AddedRuleResponse,
  AddPaperKindRequest,
  EvidenceRuleRequest,
  EvidenceRuleResponse,
  EvidenceRulesResponse,
} from './dto/evidence-rule.dto.js';

@ApiTags('rules')
@Controller('evidence-rules')
export class EvidenceRulesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: EvidenceRules,
    private readonly setRules: SetEvidenceRules,
  ) {}

  /** 最低佐证: all rules, and the kinds of paper they choose from. */
  @Get()
  @RequirePermission('campaign.read')
  @ApiRefusals(401, 403)
  async list(): Promise<EvidenceRulesResponse> {
    const rows = await this.rules.all(this.uow.reads);
    const kinds = await this.rules.kinds(this.uow.reads);
    return {
      rules: rows.map(EvidenceRuleResponse.of),
      kinds: kinds.map(({ code, zh, en }) => ({ code, zh, en })),
    };
  }

  /** Adds a rule. */
  @Post()
  @RequirePermission('evidence-rule.manage')
  @ApiRefusals(401, 403, 404, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: EvidenceRuleRequest): Promise<AddedRuleResponse> {
    return { id: await this.setRules.add(actor, inputOf(body)) };
  }

  /** Changes a rule: its next version. */
  @Put(':id')
  @HttpCode(204)
  @RequirePermission('evidence-rule.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: EvidenceRuleRequest,
  ): Promise<void> {
    return this.setRules.change(actor, id, version, inputOf(body));
  }

  /** Adds a kind of paper to choose from. */
  @Post('paper-kinds')
  @RequirePermission('evidence-rule.manage')
  @ApiRefusals(401, 403, 422)
  async addKind(
    @CurrentActor() actor: Actor,
    @Body() { zh, en }: AddPaperKindRequest,
  ): Promise<AddedPaperKindResponse> {
    return { code: await this.setRules.addKind(actor, zh.trim(), en?.trim() ?? '') };
  }
}

const inputOf = (body: EvidenceRuleRequest): RuleInput => ({
  ...body,
  campaignId: body.campaignId ?? null,
  medium: body.medium ?? null,
});
