import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { InvalidInputError } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { SHEET_LIMITS } from '../../../platform/sheets/sheet-limits.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ReadUploads } from '../application/read-uploads.js';
import { SettleUpload } from '../application/settle-upload.js';
import { UploadFillIn } from '../application/upload-fill-in.js';
import {
  ConfirmUploadRequest,
  LedgerOutcomeResponse,
  LedgerUploadHeadResponse,
  LedgerUploadResponse,
  UploadedLedgerResponse,
  UploadLedgerRequest,
} from './dto/ledger-upload.dto.js';
import { sendSheet } from './send-ledger.js';

const BYTES = 'application/octet-stream';

/** 回填: an issue that a unit filled in. */
@ApiTags('ledgers')
@ApiParam({ name: 'id', type: String })
@Controller('ledgers/:id')
export class LedgerUploadsController {
  constructor(
    private readonly uploadFillIn: UploadFillIn,
    private readonly uploads: ReadUploads,
    private readonly settle: SettleUpload,
  ) {}

  /** Takes a filled-in sheet; nothing of it counts before it is confirmed. */
  @Post('issues/:issueId/uploads')
  @RequirePermission('rectification.report')
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: SHEET_LIMITS.bytes + 1, files: 1 },
      defParamCharset: 'utf8',
    }),
  )
  @ApiParam({ name: 'issueId', type: String })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadLedgerRequest })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key takes one file' })
  @ApiRefusals(401, 403, 404, 409, 413, 422)
  async upload(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('issueId') issueId: string,
    @CreateAttempt() attempt: Attempt | null,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<UploadedLedgerResponse> {
    if (!file)
      throw new InvalidInputError([
        { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
      ]);
    const sent = { fileName: file.originalname, bytes: file.buffer };
    return { id: await this.uploadFillIn.run(actor, id, issueId, sent, attempt) };
  }

  /** The sheets that were filled in for an issue, newest first: one's own, and all for the bureau. */
  @Get('issues/:issueId/uploads')
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'issueId', type: String })
  @ApiRefusals(401, 403, 404)
  async list(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('issueId') issueId: string,
  ): Promise<LedgerUploadHeadResponse[]> {
    return (await this.uploads.list(actor, id, issueId)).map(LedgerUploadHeadResponse.of);
  }

  /** A sheet field by field: what the issue said, what stands now, what the file says. */
  @Get('uploads/:uploadId')
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'uploadId', type: String })
  @ApiRefusals(401, 403, 404)
  async one(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('uploadId') uploadId: string,
  ): Promise<LedgerUploadResponse> {
    return LedgerUploadResponse.ofUpload(await this.uploads.one(actor, id, uploadId));
  }

  /** The file as it came. */
  @Get('uploads/:uploadId/file')
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'uploadId', type: String })
  @ApiProduces(BYTES)
  @ApiRefusals(401, 403, 404)
  async file(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('uploadId') uploadId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendSheet(response, await this.uploads.file(actor, id, uploadId), BYTES);
  }

  /** Writes the chosen cells as progress and ticks; the answer says what came of each. */
  @Post('uploads/:uploadId/confirm')
  @HttpCode(200)
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'uploadId', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async confirm(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('uploadId') uploadId: string,
    @Body() { cells }: ConfirmUploadRequest,
  ): Promise<LedgerOutcomeResponse[]> {
    return (await this.settle.confirm(actor, id, uploadId, cells)).map(LedgerOutcomeResponse.of);
  }

  /** Throws a sheet away; its file stays. */
  @Delete('uploads/:uploadId')
  @HttpCode(204)
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'uploadId', type: String })
  @ApiRefusals(401, 403, 404, 409)
  discard(@CurrentActor() actor: Actor, @Id() id: string, @Id('uploadId') uploadId: string): Promise<void> {
    return this.settle.discard(actor, id, uploadId);
  }
}
