import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { fill } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CheckCaseReport } from '../application/check-case-report.js';
import { CheckReportRequest, ReportFindingResponse } from './dto/report-check.dto.js';

@ApiTags('handling')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/report-check')
export class ReportCheckController {
  constructor(private readonly checkReport: CheckCaseReport) {}

  /** What does not fit in a report as it stands; nothing is kept. */
  @Post()
  @HttpCode(200)
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404, 422)
  async check(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: CheckReportRequest,
  ): Promise<ReportFindingResponse[]> {
    const found = await this.checkReport.run(actor, id, {
      finding: body.finding ?? '',
      handling: body.handling ?? '',
      accountability: body.accountability ?? '',
      closureGoal: body.closureGoal ?? '',
      measures: body.measures,
      allegations: body.allegations.map(({ id: allegationId, verdict, ground }) => ({
        id: allegationId,
        verdict: verdict ?? null,
        ground: ground ?? '',
      })),
    });
    return found.map(({ wording, details, ...finding }) => ({ ...finding, words: fill(wording, details) }));
  }
}
