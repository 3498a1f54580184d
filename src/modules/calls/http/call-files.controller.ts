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
  sendThumbnail,
  ServesFile,
  ServesThumbnail,
  TakesFile,
  uploadOf,
  type StagedUpload,
} from '../../evidence/index.js';
import { CallFiles } from '../application/call-files.js';
import { CallFileResponse, KnownCallFilesResponse } from './dto/call-file.response.js';

/** What a called department answers with: photos and papers. */
@ApiTags('calls')
@ApiParam({ name: 'id', type: String })
@Controller('calls/:id/evidence')
export class CallFilesController {
  constructor(private readonly files: CallFiles) {}

  /** Adds a photo or paper to an answer; the answer carries the hash that the server counted. A repeat answers with the same row. */
  @Post()
  @RequirePermission('call.answer')
  @TakesFile()
  @ApiRefusals(401, 403, 404, 409, 413, 422)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<CallFileResponse> {
    return CallFileResponse.of(await this.files.add(actor, id, uploadOf(body, file)));
  }

  /** Which of these files the call has already. */
  @Post('known')
  @HttpCode(200)
  @RequirePermission('call.answer')
  @ApiRefusals(401, 403, 404, 409, 422)
  async known(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { sha256 }: KnownEvidenceRequest,
  ): Promise<KnownCallFilesResponse> {
    const evidence = (await this.files.known(actor, id, sha256)).map(CallFileResponse.of);
    return { known: [...new Set(evidence.map((one) => one.sha256))], evidence };
  }

  /** Takes a file back before the answer is given; the record of it stays. */
  @Delete(':fileId')
  @HttpCode(204)
  @RequirePermission('call.answer')
  @ApiParam({ name: 'fileId', type: String })
  @ApiRefusals(401, 403, 404, 409)
  remove(@CurrentActor() actor: Actor, @Id() id: string, @Id('fileId') fileId: string): Promise<void> {
    return this.files.remove(actor, id, fileId);
  }

  /** A photo as it is shown, without metadata; a paper as attachment. Inert: never run or guessed at by the browser. */
  @ServesFile()
  @RequirePermission('call.read')
  async content(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.files.content(actor, id, fileId));
  }

  /** A photo at 320 px, WebP. */
  @ServesThumbnail()
  @RequirePermission('call.read')
  async thumbnail(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendThumbnail(response, await this.files.thumbnail(actor, id, fileId));
  }
}
