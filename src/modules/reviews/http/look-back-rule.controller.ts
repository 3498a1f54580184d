import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { LookBackRules } from '../application/look-back-rules.js';
import { LookBackRuleResponse } from './dto/follow-up.response.js';
import { LookBackRuleRequest } from './dto/review.request.js';

@ApiTags('reviews')
@ApiParam({ name: 'id', type: String })
@Controller('campaigns/:id/look-back-rule')
export class LookBackRuleController {
  constructor(private readonly rules: LookBackRules) {}

  /** How often closed cases are looked at again. */
  @Get()
  @RequirePermission('campaign.read')
  @ApiRefusals(401, 403)
  read(@Id() id: string): Promise<LookBackRuleResponse> {
    return this.rules.of(id);
  }

  /** For closures from now on. */
  @Put()
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader({ name: 'If-Match', required: true, example: '"0"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  set(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: LookBackRuleRequest,
  ): Promise<void> {
    return this.rules.set(actor, id, { ...body, version });
  }
}
