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
import { ApiConsumes, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { InvalidInputError } from '../../../kernel/errors.js';
import { instant } from '../../../kernel/instant.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { LARGEST_FILE } from '../../evidence/index.js';
import { CaseEvidence } from '../application/case-evidence.js';
import { EvidenceResponse } from './dto/case-detail.response.js';
import { AddEvidenceRequest } from './dto/evidence.request.js';
import { presentEvidence } from './present-case.js';

@ApiTags('evidence')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/evidence')
export class CaseEvidenceController {
  constructor(private readonly evidence: CaseEvidence) {}

  /** Adds a photo or paper; the answer carries the hash that the server counted. */
  @Post()
  @RequirePermission('evidence.add')
  @UseInterceptors(
    FileInterceptor('file', { limits: { fileSize: LARGEST_FILE + 1, files: 1 }, defParamCharset: 'utf8' }),
  )
  @ApiConsumes('multipart/form-data')
  @ApiRefusals(401, 403, 404, 413, 422)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { kind, point, takenAt, sha256 }: AddEvidenceRequest,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<EvidenceResponse> {
    if (!file)
      throw new InvalidInputError([
        { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
      ]);
    const row = await this.evidence.add(actor, id, {
      bytes: file.buffer,
      name: file.originalname,
      kind,
      point: point?.trim() || null,
      takenAt: takenAt ? instant(takenAt) : null,
      sha256: sha256 ?? null,
    });
    return presentEvidence(row);
  }

  /** The file itself, inert: never run or guessed at by the browser. */
  @Get(':evidenceId/content')
  @RequirePermission('evidence.read')
  @ApiParam({ name: 'evidenceId', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async content(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { row, stream } = await this.evidence.open(actor, id, evidenceId);
    const shown = row.mime.startsWith('image/') ? 'inline' : 'attachment';
    response.setHeader('Content-Type', row.mime);
    response.setHeader('Content-Length', String(row.size));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, max-age=86400, immutable');
    response.setHeader('Content-Disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(row.name)}`);
    await pipeline(stream, response);
  }

  /** Takes a file out of the case; the record of it stays. */
  @Delete(':evidenceId')
  @HttpCode(204)
  @RequirePermission('evidence.add')
  @ApiParam({ name: 'evidenceId', type: String })
  @ApiRefusals(401, 403, 404)
  remove(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('evidenceId') evidenceId: string,
  ): Promise<void> {
    return this.evidence.remove(actor, id, evidenceId);
  }
}
