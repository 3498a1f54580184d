import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { WatchRules } from '../application/watch-rules.js';
import { WatchRuleRequest, WatchRuleResponse } from './dto/watch-rule.dto.js';

/** 看护: what is watched, and from how much on word goes out. */
@ApiTags('notices')
@Controller('watch-rules')
export class WatchRulesController {
  constructor(private readonly rules: WatchRules) {}

  /** Each watch with its amount: days of a pause, minutes without the mail server. */
  @Get()
  @RequirePermission('reminder.manage')
  @ApiRefusals(401, 403)
  list(): Promise<WatchRuleResponse[]> {
    return this.rules.all();
  }

  /** Sets the amount from which word goes out; it holds from the next look on. */
  @Put(':name')
  @HttpCode(204)
  @RequirePermission('reminder.manage')
  @ApiParam({ name: 'name', type: String, example: 'long-pause' })
  @ApiHeader({ name: 'If-Match', required: true, example: '"0"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  set(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @ExpectedVersion() version: number,
    @Body() { amount }: WatchRuleRequest,
  ): Promise<void> {
    return this.rules.set(actor, name, version, amount);
  }
}
