import { Body, Controller, Delete, HttpCode, Post, Res, UploadedFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import {
  AddEvidenceRequest,
  sendFile,
  ServesFile,
  TakesFile,
  uploadOf,
  type StagedUpload,
} from '../../evidence/index.js';
import { EntryFiles } from '../application/entry-files.js';
import { EntryFileResponse } from './dto/entry.response.js';

/** Papers of an act. */
@ApiTags('accountability')
@ApiParam({ name: 'id', type: String })
@Controller('accountability/:id/files')
export class EntryFilesController {
  constructor(private readonly files: EntryFiles) {}

  /** Adds a paper; the answer carries the hash that the server counted. A repeat answers with the same row. */
  @Post()
  @RequirePermission('accountability.manage')
  @TakesFile()
  @ApiRefusals(401, 403, 404, 409, 413, 422)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<EntryFileResponse> {
    return EntryFileResponse.of(await this.files.add(actor, id, uploadOf(body, file)));
  }

  /** Takes a paper away; the record of it stays. */
  @Delete(':fileId')
  @HttpCode(204)
  @RequirePermission('accountability.manage')
  @ApiParam({ name: 'fileId', type: String })
  @ApiRefusals(401, 403, 404)
  remove(@CurrentActor() actor: Actor, @Id() id: string, @Id('fileId') fileId: string): Promise<void> {
    return this.files.remove(actor, id, fileId);
  }

  /** A photo as it is shown, a paper as attachment. */
  @ServesFile()
  @RequirePermission('accountability.read')
  async content(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.files.content(actor, id, fileId), 'private, no-store');
  }
}
