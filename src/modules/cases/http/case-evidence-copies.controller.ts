import { Controller, Get, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { sendFile, sendOriginal, sendPhoto, sendThumbnail } from '../../evidence/index.js';
import { CaseEvidence } from '../application/case-evidence.js';
import { CaseEvidenceCopies } from '../application/case-evidence-copies.js';

@ApiTags('evidence')
@ApiParam({ name: 'id', type: String })
@ApiParam({ name: 'evidenceId', type: String })
@Controller('cases/:id/evidence/:evidenceId')
export class CaseEvidenceCopiesController {
  constructor(
    private readonly files: CaseEvidence,
    private readonly copies: CaseEvidenceCopies,
  ) {}

  /** A photo as it is shown, without metadata; a paper as attachment. Inert: never run or guessed at by the browser. */
  @Get('content')
  @RequirePermission('evidence.read')
  @ApiProduces('image/jpeg', 'application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async content(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.files.content(actor, id, evidenceId));
  }

  /** A photo at 320 px, WebP. */
  @Get('thumbnail')
  @RequirePermission('evidence.read')
  @ApiProduces('image/webp')
  @ApiRefusals(401, 403, 404, 422)
  async thumbnail(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendThumbnail(response, await this.files.thumbnail(actor, id, evidenceId));
  }

  /** A photo with its black boxes filled in, for publication. */
  @Get('redacted')
  @RequirePermission('evidence.read')
  @ApiProduces('image/jpeg')
  @ApiRefusals(401, 403, 404, 422)
  async redacted(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendPhoto(response, await this.copies.redacted(actor, id, evidenceId), 'private, no-cache');
  }

  /** The file as it came, with all that the camera wrote into it; the history remembers who opened it. */
  @Get('original')
  @RequirePermission('evidence.original')
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async original(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendOriginal(response, await this.copies.original(actor, id, evidenceId), 'private, no-store');
  }
}
