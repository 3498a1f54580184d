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
  serveInert,
  uploadOf,
} from '../../cases/index.js';
import type { StagedUpload } from '../../evidence/index.js';
import { CallFiles } from '../application/call-files.js';
import { CallFileResponse, KnownCallFilesResponse } from './dto/call-file.response.js';

const KEEP = 'private, max-age=86400, immutable';

/** What a called department answers with: photos and papers. */
@ApiTags('calls')
@ApiParam({ name: 'id', type: String })
@Controller('calls/:id/evidence')
export class CallFilesController {
  constructor(private readonly files: CallFiles) {}

  /** Adds a photo or paper to an answer; the answer carries the hash that the server counted. A repeat answers with the same row. */
  @Post()
  @RequirePermission('call.answer')
  @UseInterceptors(OneEvidenceFile)
  @ApiConsumes('multipart/form-data')
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
  @Get(':fileId/content')
  @RequirePermission('call.read')
  @ApiParam({ name: 'fileId', type: String })
  @ApiProduces('image/jpeg', 'application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async content(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.files.content(actor, id, fileId), KEEP);
  }

  /** A photo at 320 px, WebP. */
  @Get(':fileId/thumbnail')
  @RequirePermission('call.read')
  @ApiParam({ name: 'fileId', type: String })
  @ApiProduces('image/webp')
  @ApiRefusals(401, 403, 404, 422)
  async thumbnail(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { row, bytes } = await this.files.thumbnail(actor, id, fileId);
    serveInert(response, { mime: 'image/webp', name: row.name, cache: KEEP }).send(bytes);
  }
}
