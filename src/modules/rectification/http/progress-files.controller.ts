import { Body, Controller, Delete, HttpCode, Post, Res, UploadedFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import {
  AddEvidenceRequest,
  sendFile,
  sendThumbnail,
  ServesFile,
  ServesThumbnail,
  TakesFile,
  uploadOf,
  type StagedUpload,
} from '../../evidence/index.js';
import { ProgressFiles } from '../application/progress-files.js';
import { ProgressFileResponse } from './dto/progress.response.js';

/** Photos and papers of a progress entry. */
@ApiTags('rectifications')
@ApiParam({ name: 'id', type: String })
@ApiParam({ name: 'entryId', type: String })
@Controller('rectifications/:id/progress/:entryId/evidence')
export class ProgressFilesController {
  constructor(private readonly files: ProgressFiles) {}

  /** Adds a file on the day of the entry; the answer carries the hash that the server counted. A repeat answers with the same row. */
  @Post()
  @RequirePermission('rectification.report')
  @TakesFile()
  @ApiRefusals(401, 403, 404, 409, 413, 422)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('entryId') entryId: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<ProgressFileResponse> {
    return ProgressFileResponse.of(
      await this.files.add(actor, { taskId: id, entryId }, uploadOf(body, file)),
    );
  }

  /** Takes a file back on the day of the entry; the record of it stays. */
  @Delete(':fileId')
  @HttpCode(204)
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'fileId', type: String })
  @ApiRefusals(401, 403, 404, 409)
  remove(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('entryId') entryId: string,
    @Id('fileId') fileId: string,
  ): Promise<void> {
    return this.files.remove(actor, { taskId: id, entryId }, fileId);
  }

  /** A photo as it is shown, without metadata; a paper as attachment. Inert: never run or guessed at by the browser. */
  @ServesFile()
  @RequirePermission('rectification.read')
  async content(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('entryId') entryId: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.files.content(actor, { taskId: id, entryId }, fileId));
  }

  /** A photo at 320 px, WebP. */
  @ServesThumbnail()
  @RequirePermission('rectification.read')
  async thumbnail(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('entryId') entryId: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendThumbnail(response, await this.files.thumbnail(actor, { taskId: id, entryId }, fileId));
  }
}
