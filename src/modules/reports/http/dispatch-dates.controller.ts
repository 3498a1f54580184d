import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { attachment } from '../../../platform/http/attachment.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { momentOf, PreviewDispatchRequest } from '../../cases/index.js';
import { DispatchDates } from '../application/dispatch-dates.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('dispatch')
@Controller('dispatches')
export class DispatchDatesController {
  constructor(private readonly dates: DispatchDates) {}

  /** 日期表: every date that a dispatch would set, as a workbook. */
  @Post('dates-table')
  @HttpCode(200)
  @RequirePermission('case.dispatch')
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 422)
  async table(
    @CurrentActor() actor: Actor,
    @Body() body: PreviewDispatchRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, bytes } = await this.dates.run(actor, body.caseIds, momentOf(body));
    response.setHeader('Content-Type', XLSX);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', attachment(fileName));
    response.end(bytes);
  }
}
