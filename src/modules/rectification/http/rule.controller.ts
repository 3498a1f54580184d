import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { RectificationRules } from '../application/rectification-rules.js';
import { RectificationRuleResponse, SetRectificationRuleRequest } from './dto/rule.dto.js';

/** 整改判定口径. */
@ApiTags('rectifications')
@Controller('rectification-rule')
export class RuleController {
  constructor(private readonly rules: RectificationRules) {}

  /** By what tasks are judged: when one is 滞后, and when its lights turn yellow. */
  @Get()
  @RequirePermission('rectification.read')
  @ApiRefusals(401, 403)
  async read(): Promise<RectificationRuleResponse> {
    return RectificationRuleResponse.of(await this.rules.inForce());
  }

  /** Sets it for all tasks that are open, from now on. */
  @Put()
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiHeader({ name: 'If-Match', required: true, example: '"0"' })
  @ApiRefusals(401, 403, 412, 422)
  set(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() wanted: SetRectificationRuleRequest,
  ): Promise<void> {
    return this.rules.set(actor, version, { ...wanted });
  }
}
