import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { XLSX } from '../../../platform/documents/official-book.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { attachment } from '../../../platform/http/attachment.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { layOutSummary } from '../application/lay-out-summary.js';
import { ReadSummary } from '../application/read-summary.js';
import { SummaryRequest, SummaryResponse } from './dto/summary.dto.js';

/** 边督边改情况汇总表. */
@ApiTags('statistics')
@Controller('statistics')
export class SummaryController {
  constructor(private readonly summary: ReadSummary) {}

  /** One row a batch with all up to it, and one a street; a form of the whole district. */
  @Get('summary')
  @RequirePermission('case.export')
  @ApiRefusals(401, 403, 404, 422)
  async read(@CurrentActor() actor: Actor, @Query() filter: SummaryRequest): Promise<SummaryResponse> {
    return SummaryResponse.of(await this.summary.run(actor, filter));
  }

  /** The same as a workbook in the columns of the national form. */
  @Get('summary.xlsx')
  @RequirePermission('case.export')
  @ApiProduces(XLSX)
  @ApiRefusals(401, 403, 404, 422)
  async sheet(
    @CurrentActor() actor: Actor,
    @Query() filter: SummaryRequest,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.summary.run(actor, filter);
    const asOf = `${dayOf(found.asOf)} ${timeOf(found.asOf)}`;
    response.setHeader('Content-Type', XLSX);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', attachment(`边督边改情况汇总表 ${dayOf(found.asOf)}.xlsx`));
    response.end(await layOutSummary(found, asOf));
  }
}
