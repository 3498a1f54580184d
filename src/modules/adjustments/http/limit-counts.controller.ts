import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { RequirePermission } from '../../access/index.js';
import { explanationGrid } from '../../deadlines/index.js';
import { CountLimit } from '../application/count-limit.js';
import { LimitCountRequest } from './dto/limit-count.request.js';
import { LimitCountResponse } from './dto/limit-count.response.js';

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
    const explanation = await this.countLimit.run(asked);
    const { dueOn, dueAt, startOn, counted, skipped, added, tentative, unpublishedYears } = explanation;
    return {
      startOn,
      dueOn,
      dueAt,
      counted: counted.length,
      skipped,
      added,
      tentative,
      unpublishedYears,
      grid: explanationGrid(explanation),
    };
  }
}
