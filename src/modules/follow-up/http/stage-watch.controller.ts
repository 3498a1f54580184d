import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { dayOf } from '../../../kernel/day.js';
import { XLSX } from '../../../platform/documents/official-book.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { attachment } from '../../../platform/http/attachment.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { NextMilestone } from '../application/next-milestone.js';
import { ReadWatch } from '../application/read-watch.js';
import { watchWorkbook } from '../files/watch-workbook.js';
import { askedOf, NextMilestoneRequest, WatchFilterRequest, WatchRequest } from './dto/watch.request.js';
import { WatchResponse } from './dto/watch.response.js';

/** 阶段性办结盯办. */
@ApiTags('follow-up')
@Controller()
export class StageWatchController {
  constructor(
    private readonly watch: ReadWatch,
    private readonly nextMilestone: NextMilestone,
  ) {}

  /** Stage-closed cases until they are closed for good, by their next milestone, the most urgent first. */
  @Get('stage-closed')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() asked: WatchRequest): Promise<WatchResponse> {
    return WatchResponse.of(await this.watch.page(actor, askedOf(asked)));
  }

  /** The same list whole, as a workbook. */
  @Get('stage-closed/xlsx')
  @RequirePermission('case.export')
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 409, 422)
  async xlsx(
    @CurrentActor() actor: Actor,
    @Query() asked: WatchFilterRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { asOf, lines } = await this.watch.whole(actor, askedOf(asked));
    const content = await watchWorkbook(lines, asOf);
    response.setHeader('Content-Type', XLSX);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', attachment(`阶段性办结盯办_${dayOf(asOf)}.xlsx`));
    response.end(content);
  }

  /** 定下一节点: the milestone was reached, and which comes next. */
  @Post('cases/:id/next-milestone')
  @HttpCode(204)
  @RequirePermission('case.verify')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"7"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  next(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { note, milestone, milestoneOn, milestoneSaid }: NextMilestoneRequest,
  ): Promise<void> {
    const reached = { note, milestone, milestoneOn, milestoneSaid: milestoneSaid ?? null };
    return this.nextMilestone.run(actor, id, version, reached);
  }
}
