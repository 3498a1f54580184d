import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
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
import { caseFileOrderOf, type CaseFileAsked } from '../application/case-file-asked.js';
import { RequestCaseFile } from '../application/request-case-file.js';
import { CaseFileRequest } from './dto/case-file.request.js';
import { CaseFileCreatedResponse, CaseFileResponse } from './dto/case-file.response.js';

@ApiTags('case files')
@Controller('case-files')
export class CaseFilesController {
  constructor(
    private readonly requestCaseFile: RequestCaseFile,
    private readonly made: ReadMadeFiles,
    private readonly clock: Clock,
  ) {}

  /** 一案一档: everything about one or several cases in order, built in the background. */
  @Post()
  @RequirePermission('case-file.build')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiRefusals(401, 403, 404, 409, 422, 429)
  async create(
    @CurrentActor() actor: Actor,
    @CreateAttempt() attempt: Attempt | null,
    @Body() { caseIds, format, revealReason }: CaseFileRequest,
  ): Promise<CaseFileCreatedResponse> {
    const order = { caseIds, format, reason: revealReason?.trim() || null };
    return { id: await this.requestCaseFile.run(actor, order, attempt) };
  }

  /** The caller's case files that are still kept, newest first. */
  @Get()
  @RequirePermission('case-file.build')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor, @Req() request: Request): Promise<CaseFileResponse[]> {
    const rows = await this.made.list<CaseFileAsked>(actor, 'case-file');
    return rows.map((row) => present(row, this.clock.now(), languageOf(request)));
  }

  /** How far a case file of the caller's is. */
  @Get(':id')
  @RequirePermission('case-file.build')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Id() id: string,
  ): Promise<CaseFileResponse> {
    const row = await this.made.one<CaseFileAsked>(actor, 'case-file', id);
    return present(row, this.clock.now(), languageOf(request));
  }

  /** The finished file, for 24 hours and for the one who asked. */
  @Get(':id/file')
  @HttpCode(200)
  @RequirePermission('case-file.build')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404, 409)
  async file(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    await sendMadeFile(response, await this.made.open(actor, 'case-file', id));
  }
}

function present(row: MadeFileRow<CaseFileAsked>, now: Instant, language: Language): CaseFileResponse {
  const { format, caseIds, withContact } = caseFileOrderOf(row);
  const kilobytes = row.bytes === null ? null : Math.ceil(row.bytes / 1024);
  return {
    ...presentMadeFile(row, now, language),
    format,
    caseIds: [...caseIds],
    withContact,
    kilobytes,
  };
}
