import { Body, Controller, Delete, HttpCode, Post, Res, UploadedFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import {
  AddEvidenceRequest,
  KnownEvidenceRequest,
  sendFile,
  ServesFile,
  TakesFile,
  uploadOf,
  type StagedUpload,
} from '../../evidence/index.js';
import { LinkFiles } from '../application/link-files.js';
import { WriteOffKnownFilesResponse, WriteOffLinkFileResponse } from './dto/link-file.response.js';

/** Photos and papers of a link, by attempt. */
@ApiTags('write-off')
@ApiParam({ name: 'id', type: String })
@ApiParam({ name: 'linkId', type: String })
@Controller('rectifications/:id/write-off/attempts/:linkId/files')
export class LinkFilesController {
  constructor(private readonly files: LinkFiles) {}

  /** Adds a photo, or as `point` a named paper, while it is the turn of the link. A repeat answers with the same row. */
  @Post()
  @RequirePermission('write-off.sign')
  @TakesFile()
  @ApiRefusals(401, 403, 404, 409, 413, 422, 429, 503)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('linkId') linkId: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<WriteOffLinkFileResponse> {
    return WriteOffLinkFileResponse.of(
      await this.files.add(actor, { taskId: id, linkId }, uploadOf(body, file)),
    );
  }

  /** Which of these files the attempt has already. */
  @Post('known')
  @HttpCode(200)
  @RequirePermission('write-off.sign')
  @ApiRefusals(401, 403, 404, 422)
  async known(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('linkId') linkId: string,
    @Body() { sha256 }: KnownEvidenceRequest,
  ): Promise<WriteOffKnownFilesResponse> {
    const rows = await this.files.known(actor, { taskId: id, linkId }, sha256);
    return { evidence: rows.map(WriteOffLinkFileResponse.of) };
  }

  /** Takes a file back before the link is signed; the record of it stays. */
  @Delete(':fileId')
  @HttpCode(204)
  @RequirePermission('write-off.sign')
  @ApiParam({ name: 'fileId', type: String })
  @ApiRefusals(401, 403, 404, 409, 412)
  remove(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('linkId') linkId: string,
    @Id('fileId') fileId: string,
  ): Promise<void> {
    return this.files.remove(actor, { taskId: id, linkId }, fileId);
  }

  /** A photo as it is shown, a paper as attachment. Inert: never run or guessed at by the browser. */
  @ServesFile()
  @RequirePermission('rectification.read')
  async content(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('linkId') linkId: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.files.content(actor, { taskId: id, linkId }, fileId));
  }
}
