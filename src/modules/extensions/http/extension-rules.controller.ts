import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ExtensionRules } from '../application/extension-rules.js';
import { EXTENDABLE, type ExtendableStep } from '../domain/extension-rule.js';
import { SetExtensionRuleRequest } from './dto/extension.request.js';
import { ExtensionRuleResponse } from './dto/extension.response.js';

const STEP = new ParseEnumPipe(Object.fromEntries(EXTENDABLE.map((step) => [step, step])));

/** 延期规则 of a campaign. */
@ApiTags('extensions')
@ApiParam({ name: 'id', type: String })
@Controller('campaigns/:id/extension-rules')
export class ExtensionRulesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: ExtensionRules,
  ) {}

  /** How often and how far each step can be put off, and who decides on the outer limit. */
  @Get()
  @RequirePermission('campaign.read')
  @ApiRefusals(401, 404)
  async list(@Id() id: string): Promise<ExtensionRuleResponse[]> {
    const rules = await this.rules.all(this.uow.reads, id);
    return rules.map(({ step, times, mostDays, outerBy, basis, version }) => ({
      step,
      times,
      mostDays,
      outerBy,
      basis,
      version,
    }));
  }

  /** Sets the rule of one step for what is asked or decided from now on. */
  @Put(':step')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiParam({ name: 'step', enum: EXTENDABLE, enumName: 'ExtendableStep' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'version that was seen', example: '"0"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  set(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('step', STEP) step: ExtendableStep,
    @ExpectedVersion() version: number,
    @Body() body: SetExtensionRuleRequest,
  ): Promise<void> {
    return this.rules.set(actor, id, version, { ...body, step });
  }
}
