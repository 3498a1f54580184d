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
import { InvalidInputError } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { OneEvidenceFile, sendFile } from '../../cases/index.js';
import type { StagedUpload } from '../../evidence/index.js';
import { LinkFiles } from '../application/link-files.js';
import { WriteOffLinkFileRequest } from './dto/write-off.request.js';
import { WriteOffLinkFileResponse } from './dto/write-off.response.js';

const KEEP = 'private, max-age=86400, immutable';
const NO_FILE = {
  field: 'file',
  code: 'isNotEmpty',
  wording: { zh: '请选一个文件。', en: 'Choose a file.' },
};

/** Photos and papers of a link, by attempt. */
@ApiTags('write-off')
@ApiParam({ name: 'id', type: String })
@ApiParam({ name: 'linkId', type: String })
@Controller('rectifications/:id/write-off/attempts/:linkId/files')
export class LinkFilesController {
  constructor(private readonly files: LinkFiles) {}

  /** Adds a photo or a named paper while it is the turn of the link. A repeat answers with the same row. */
  @Post()
  @RequirePermission('write-off.sign')
  @UseInterceptors(OneEvidenceFile)
  @ApiConsumes('multipart/form-data')
  @ApiRefusals(401, 403, 404, 409, 413, 422)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('linkId') linkId: string,
    @Body() { kind, paper }: WriteOffLinkFileRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<WriteOffLinkFileResponse> {
    if (!file) throw new InvalidInputError([NO_FILE]);
    const row = await this.files.add(actor, id, linkId, {
      staged: file.staged,
      name: file.originalname,
      kind: kind === 'photo' ? 'after' : 'document',
      point: paper?.trim() || null,
      takenAt: null,
      sha256: null,
    });
    return WriteOffLinkFileResponse.of(row);
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
