import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { isId } from '../../../kernel/ids.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ComplainantRules } from '../application/complainant-rules.js';
import { PreviewErasure } from '../application/preview-erasure.js';
import { DISTRICT, LEAST_MONTHS, MOST_MONTHS } from '../domain/erasure-rules.js';
import {
  ComplainantRulesResponse,
  ErasurePreviewResponse,
  PreviewErasureRequest,
  SetComplainantRuleRequest,
} from './dto/complainant-rule.dto.js';

/** 举报人信息保留期: after how many months the nights forget who complained. */
@ApiTags('retention')
@Controller('complainant-rules')
export class ComplainantRulesController {
  constructor(
    private readonly rules: ComplainantRules,
    private readonly preview: PreviewErasure,
  ) {}

  /** The rule of the district, and those of campaigns. */
  @Get()
  @RequirePermission('contact.erase')
  @ApiRefusals(401, 403)
  async list(): Promise<ComplainantRulesResponse> {
    const { district, campaigns } = await this.rules.all();
    return {
      months: district?.months ?? null,
      changedByName: district?.changedByName ?? null,
      changedAt: district?.changedAt ?? null,
      least: LEAST_MONTHS,
      most: MOST_MONTHS,
      campaigns: campaigns.map(({ campaign: { id, name }, own }) => ({
        id,
        name,
        own: own !== null,
        months: own ? own.months : (district?.months ?? null),
      })),
    };
  }

  /** How many cases the next night would erase, and how many are held back. */
  @Get('preview')
  @RequirePermission('contact.erase')
  @ApiRefusals(401, 403, 422)
  look(
    @CurrentActor() actor: Actor,
    @Query() { months }: PreviewErasureRequest,
  ): Promise<ErasurePreviewResponse> {
    return this.preview.run(actor, months);
  }

  /** Sets the months of the district, or of a campaign by its id; the next night goes by it. */
  @Put(':scope')
  @HttpCode(204)
  @RequirePermission('contact.erase')
  @ApiParam({ name: 'scope', type: String })
  @ApiRefusals(401, 403, 404, 422)
  set(
    @CurrentActor() actor: Actor,
    @Param('scope') scope: string,
    @Body() { months }: SetComplainantRuleRequest,
  ): Promise<void> {
    if (scope !== DISTRICT && !isId(scope)) throw new NotFoundError();
    return this.rules.set(actor, scope, months);
  }

  /** The campaign goes by the rule of the district again. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('contact.erase')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  drop(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.rules.drop(actor, id);
  }
}
