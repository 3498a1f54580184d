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
import { ApiConsumes, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import {
  AddEvidenceRequest,
  KnownEvidenceRequest,
  OneEvidenceFile,
  sendFile,
  uploadOf,
} from '../../cases/index.js';
import type { StagedUpload } from '../../evidence/index.js';
import { LinkFiles } from '../application/link-files.js';
import { WriteOffKnownFilesResponse, WriteOffLinkFileResponse } from './dto/link-file.response.js';

const KEEP = 'private, max-age=86400, immutable';

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
  @UseInterceptors(OneEvidenceFile)
  @ApiConsumes('multipart/form-data')
  @ApiRefusals(401, 403, 404, 409, 413, 422, 429, 503)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('linkId') linkId: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<WriteOffLinkFileResponse> {
    return WriteOffLinkFileResponse.of(await this.files.add(actor, id, linkId, uploadOf(body, file)));
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
    const rows = await this.files.known(actor, id, linkId, sha256);
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
    return this.files.remove(actor, id, linkId, fileId);
  }

  /** A photo as it is shown, a paper as attachment. Inert: never run or guessed at by the browser. */
  @Get(':fileId/content')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'fileId', type: String })
  @ApiProduces('image/jpeg', 'application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async content(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('linkId') linkId: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.files.content(actor, id, linkId, fileId), KEEP);
  }
}
