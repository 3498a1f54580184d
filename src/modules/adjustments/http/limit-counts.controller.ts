import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { RequirePermission } from '../../access/index.js';
import { CountLimit } from '../application/count-limit.js';
import { LimitCountRequest, LimitUntilRequest } from './dto/limit-count.request.js';
import { LimitCountResponse, LimitUntilResponse } from './dto/limit-count.response.js';

/** 算一个期限. */
@ApiTags('calendar')
@Controller('limit-counts')
export class LimitCountsController {
  constructor(private readonly countLimit: CountLimit) {}

  /** When a limit ends, and every day on the way to it; what `duban calendar due` prints. */
  @Get()
  @RequirePermission('calendar.read')
  @ApiRefusals(401, 422)
  async count(@Query() query: LimitCountRequest): Promise<LimitCountResponse> {
    const { from, time = '00:00', amount, unit, countFirstDay = false, withDistrict = true } = query;
    const asked = { from, time, amount, unit, countFirstDay, withDistrict };
    return LimitCountResponse.of(await this.countLimit.run(asked));
  }

  /** Which working days lie between two days: why a day that stands on paper is that one. */
  @Get('until')
  @RequirePermission('calendar.read')
  @ApiRefusals(401, 422)
  async until(@Query() { from, until }: LimitUntilRequest): Promise<LimitUntilResponse> {
    const { amount, explanation } = await this.countLimit.until(from, until);
    return { amount, ...LimitCountResponse.of(explanation) };
  }
}
