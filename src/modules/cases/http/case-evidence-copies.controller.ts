import { Controller, Get, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { isPhoto } from '../../evidence/index.js';
import { CaseEvidenceCopies } from '../application/case-evidence-copies.js';
import { serveInert } from './serve-inert.js';

/** A copy never changes under its id: its recipe is the server's, its boxes have an address of their own. */
const KEEP = 'private, max-age=86400, immutable';

@ApiTags('evidence')
@ApiParam({ name: 'id', type: String })
@ApiParam({ name: 'evidenceId', type: String })
@Controller('cases/:id/evidence/:evidenceId')
export class CaseEvidenceCopiesController {
  constructor(private readonly copies: CaseEvidenceCopies) {}

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
    const row = await this.copies.require(actor, id, evidenceId);
    if (isPhoto(row)) {
      const { bytes } = await this.copies.display(actor, id, evidenceId);
      serveInert(response, { mime: 'image/jpeg', name: row.name, cache: KEEP }).send(bytes);
      return;
    }
    const stream = await this.copies.paper(row);
    const paper = { mime: row.mime, name: row.name, cache: KEEP, attached: true };
    await pipeline(stream, serveInert(response, paper).setHeader('Content-Length', String(row.size)));
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
    const { row, bytes } = await this.copies.thumbnail(actor, id, evidenceId);
    serveInert(response, { mime: 'image/webp', name: row.name, cache: KEEP }).send(bytes);
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
    const { row, bytes } = await this.copies.redacted(actor, id, evidenceId);
    serveInert(response, { mime: 'image/jpeg', name: row.name, cache: 'private, no-cache' }).send(bytes);
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
    const { row, stream } = await this.copies.original(actor, id, evidenceId);
    const file = { mime: row.mime, name: row.name, cache: 'private, no-store', attached: true };
    await pipeline(stream, serveInert(response, file).setHeader('Content-Length', String(row.size)));
  }
}
