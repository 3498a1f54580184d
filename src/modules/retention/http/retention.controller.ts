import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { RetentionRules } from '../application/retention-rules.js';
import { RetentionRuleResponse, SetRetentionRequest } from './dto/retention.dto.js';

/** 保留期: how long text is kept that only grows. */
@ApiTags('retention')
@Controller('retention')
export class RetentionController {
  constructor(private readonly rules: RetentionRules) {}

  /** For how many days bells, bodies of mails and details of mornings are kept. */
  @Get()
  @RequirePermission('retention.manage')
  @ApiRefusals(401, 403)
  list(): Promise<RetentionRuleResponse[]> {
    return this.rules.all();
  }

  /** Sets the days of one of them; the next night goes by it. */
  @Put(':kind')
  @HttpCode(204)
  @RequirePermission('retention.manage')
  @ApiParam({ name: 'kind', type: String })
  @ApiRefusals(401, 403, 404, 422)
  set(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Body() { days }: SetRetentionRequest,
  ): Promise<void> {
    return this.rules.set(actor, kind, days);
  }
}
