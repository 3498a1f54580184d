import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Query,
  Req,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { InvalidInputError } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { languageOf } from '../../../platform/http/language.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CommitImport } from '../application/commit-import.js';
import { DryRunImport } from '../application/dry-run-import.js';
import { ReadImports } from '../application/read-imports.js';
import { SHEET_LIMITS } from '../files/sheet-limits.js';
import { CommitImportRequest, ListImportsRequest, UploadImportRequest } from './dto/import.request.js';
import { ImportRunResponse, ImportRunSummary } from './dto/import.response.js';
import { committedBefore, presentImport, presentImportHead } from './present-import.js';

@ApiTags('intake')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly dryRun: DryRunImport,
    private readonly commitImport: CommitImport,
    private readonly imports: ReadImports,
  ) {}

  /** 预检: reads a file and says of every row what would become of it; registers nothing. */
  @Post()
  @RequirePermission('case.import')
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: SHEET_LIMITS.bytes + 1, files: 1 },
      defParamCharset: 'utf8',
    }),
  )
  @ApiConsumes('multipart/form-data')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key makes one dry run' })
  @ApiRefusals(401, 403, 404, 409, 413, 422)
  async upload(
    @CurrentActor() actor: Actor,
    @Body() { campaignId, batchLabel }: UploadImportRequest,
    @CreateAttempt() attempt: Attempt | null,
    @Req() request: Request,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<ImportRunResponse> {
    if (!file)
      throw new InvalidInputError([
        { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
      ]);
    const input = { fileName: file.originalname, bytes: file.buffer };
    const id = await this.dryRun.run(
      actor,
      { campaignId, batchLabel: batchLabel ?? null, ...input },
      attempt,
    );
    return presentImport(await this.imports.one(actor, id), languageOf(request));
  }

  /** The imports of a campaign, newest first. */
  @Get()
  @RequirePermission('case.import')
  @ApiRefusals(401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: ListImportsRequest,
  ): Promise<ImportRunSummary[]> {
    return (await this.imports.list(actor, campaignId)).map(presentImportHead);
  }

  /** One import with its rows as they stood in the file. */
  @Get(':id')
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Req() request: Request,
  ): Promise<ImportRunResponse> {
    return presentImport(await this.imports.one(actor, id), languageOf(request));
  }

  /** 提交: registers every new row in one transaction; a second time it changes nothing and says so in `fileNotes`. */
  @Post(':id/commit')
  @HttpCode(200)
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async commit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: CommitImportRequest,
    @Req() request: Request,
  ): Promise<ImportRunResponse> {
    const { written } = await this.commitImport.run(actor, id, body);
    const whole = await this.imports.one(actor, id);
    if (!written) whole.head.notes.findings.unshift(committedBefore(whole.head));
    return presentImport(whole, languageOf(request));
  }
}
