import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { printShare } from '../../cases/index.js';
import { ReadCaseTotals } from '../application/read-case-totals.js';
import { sayShares, sayShort, sayTotals } from '../domain/say-totals.js';
import { CaseTotalsRequest } from './dto/case-totals.request.js';
import { CaseTotalsResponse } from './dto/case-totals.response.js';

@ApiTags('statistics')
@Controller('statistics')
export class CaseTotalsController {
  constructor(private readonly totals: ReadCaseTotals) {}

  /** Before and after splitting, joint cases, and the share of each unit, with exact sums. */
  @Get('case-totals')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  async read(@CurrentActor() actor: Actor, @Query() filter: CaseTotalsRequest): Promise<CaseTotalsResponse> {
    const report = await this.totals.run(actor, filter);
    const units = report.units.map(({ unitId, name, leads, joint, share }) => ({
      unitId,
      name,
      leads,
      joint,
      share: printShare(share),
    }));
    return {
      ...report,
      units,
      shared: printShare(report.shared),
      sentence: sayTotals(report.total),
      short: sayShort(report.total),
      shares: sayShares(units),
    };
  }
}
