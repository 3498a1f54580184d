import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { languageOf, type Language } from '../../../platform/http/language.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { presentMadeFile, ReadMadeFiles, sendMadeFile, type MadeFileRow } from '../../made-files/index.js';
import { exportOrderOf, type ExportAsked } from '../application/export-asked.js';
import { ExportLayouts } from '../application/export-layouts.js';
import { RequestExport } from '../application/request-export.js';
import { ExportLayoutsRequest, ExportRequest } from './dto/export.request.js';
import { ExportCreatedResponse, ExportLayoutsResponse, ExportResponse } from './dto/export.response.js';

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly requestExport: RequestExport,
    private readonly made: ReadMadeFiles,
    private readonly layouts: ExportLayouts,
    private readonly clock: Clock,
  ) {}

  /** The official forms and the columns that an export can have. */
  @Get('layouts')
  @RequirePermission('case.export')
  @ApiRefusals(401, 403, 404, 422)
  offered(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Query() { campaignId }: ExportLayoutsRequest,
  ): Promise<ExportLayoutsResponse> {
    return this.layouts.run(actor, campaignId ?? null, languageOf(request));
  }

  /** 导出: a file of exactly the cases that the conditions show, written in the background. */
  @Post()
  @RequirePermission('case.export')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiRefusals(401, 403, 409, 422, 429)
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @CreateAttempt() attempt: Attempt | null,
    @Body() { format, layout, columns = [], query }: ExportRequest,
  ): Promise<ExportCreatedResponse> {
    const { sort = 'due', direction = null, limit: _limit, cursor: _cursor, ...filter } = query;
    const order = {
      format,
      layout,
      columns,
      filter: { ...filter },
      sort,
      direction,
      language: languageOf(request),
    };
    return { id: await this.requestExport.run(actor, order, attempt) };
  }

  /** The caller's exports whose files are still kept, newest first. */
  @Get()
  @RequirePermission('case.export')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor, @Req() request: Request): Promise<ExportResponse[]> {
    const rows = await this.made.list<ExportAsked>(actor, 'export');
    return rows.map((row) => present(row, this.clock.now(), languageOf(request)));
  }

  /** How far an export of the caller's is. */
  @Get(':id')
  @RequirePermission('case.export')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Id() id: string,
  ): Promise<ExportResponse> {
    const row = await this.made.one<ExportAsked>(actor, 'export', id);
    return present(row, this.clock.now(), languageOf(request));
  }

  /** The finished file, for 24 hours and for the one who asked. */
  @Get(':id/file')
  @HttpCode(200)
  @RequirePermission('case.export')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404, 409)
  async file(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    await sendMadeFile(response, await this.made.open(actor, 'export', id));
  }
}

function present(row: MadeFileRow<ExportAsked>, now: Instant, language: Language): ExportResponse {
  const { format, layout } = exportOrderOf(row);
  return { ...presentMadeFile(row, now, language), format, layout, bytes: row.bytes };
}
