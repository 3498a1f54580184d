import {
  Body,
  Controller,
  Delete,
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
import { DiscardImport } from '../application/discard-import.js';
import { ReadImports } from '../application/read-imports.js';
import { UploadImport } from '../application/upload-import.js';
import { SHEET_LIMITS } from '../../../platform/sheets/sheet-limits.js';
import { ListImportsRequest, UploadImportRequest } from './dto/import.request.js';
import { ImportRunResponse, ImportRunSummary } from './dto/import.response.js';
import { presentImport, presentImportHead } from './present-import.js';

@ApiTags('intake')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly uploadImport: UploadImport,
    private readonly discardImport: DiscardImport,
    private readonly imports: ReadImports,
  ) {}

  /** 选文件: keeps a file and answers at once; it is read in the background, and `GET /imports/:id` says how far that is. */
  @Post()
  @HttpCode(202)
  @RequirePermission('case.import')
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: SHEET_LIMITS.bytes + 1, files: 1 },
      defParamCharset: 'utf8',
    }),
  )
  @ApiConsumes('multipart/form-data')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key makes one import' })
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
    const upload = { campaignId, batchLabel: batchLabel ?? null, ...input };
    const id = await this.uploadImport.run(actor, upload, attempt);
    return presentImport(await this.imports.head(actor, id), languageOf(request));
  }

  /** The imports of a campaign, newest first. */
  @Get()
  @RequirePermission('case.import')
  @ApiRefusals(401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: ListImportsRequest,
    @Req() request: Request,
  ): Promise<ImportRunSummary[]> {
    const heads = await this.imports.list(actor, campaignId);
    return heads.map((head) => presentImportHead(head, languageOf(request)));
  }

  /** One import: its state, how far the work is, its counts; the rows are asked for apart. */
  @Get(':id')
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Req() request: Request,
  ): Promise<ImportRunResponse> {
    return presentImport(await this.imports.head(actor, id), languageOf(request));
  }

  /** 放弃: an import that is not committed goes, with its file and all that was decided. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409)
  discard(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.discardImport.run(actor, id);
  }
}
