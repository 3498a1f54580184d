import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { attachment } from '../../../platform/http/attachment.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { languageOf, type Language } from '../../../platform/http/language.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ExportLayouts } from '../application/export-layouts.js';
import { ReadExports } from '../application/read-exports.js';
import { RequestExport } from '../application/request-export.js';
import type { ExportFormat } from '../domain/export-order.js';
import { ExportFiles } from '../files/export-files.js';
import type { ExportRow } from '../persistence/export.entity.js';
import { ExportLayoutsRequest, ExportRequest } from './dto/export.request.js';
import { ExportCreatedResponse, ExportLayoutsResponse, ExportResponse } from './dto/export.response.js';

const MIME: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly requestExport: RequestExport,
    private readonly exports: ReadExports,
    private readonly layouts: ExportLayouts,
    private readonly files: ExportFiles,
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
    const rows = await this.exports.list(actor);
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
    return present(await this.exports.one(actor, id), this.clock.now(), languageOf(request));
  }

  /** The finished file, for 24 hours and for the one who asked. */
  @Get(':id/file')
  @HttpCode(200)
  @RequirePermission('case.export')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404, 409)
  async file(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    const row = await this.exports.ready(actor, id);
    response.setHeader('Content-Type', MIME[row.format]);
    response.setHeader('Content-Length', String(row.bytes));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', attachment(row.fileName));
    await pipeline(this.files.open(row.id), response);
  }
}

function present(row: ExportRow, now: Instant, language: Language): ExportResponse {
  const { id, format, layout, total, written, fileName, bytes, createdAt, expiresAt } = row;
  return {
    id,
    format,
    layout,
    state: expiresAt <= now ? 'expired' : row.state,
    total,
    written,
    fileName,
    bytes,
    failure: row.failure && row.failure[language],
    createdAt,
    expiresAt,
  };
}
