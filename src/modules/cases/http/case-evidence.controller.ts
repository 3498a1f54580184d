import { Body, Controller, Delete, HttpCode, Post, Put, UploadedFile } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import {
  AddEvidenceRequest,
  KnownEvidenceRequest,
  TakesFile,
  uploadOf,
  type EvidenceFileRow,
  type StagedUpload,
} from '../../evidence/index.js';
import { CaseEvidence } from '../application/case-evidence.js';
import { RedactPhoto } from '../application/redact-photo.js';
import { SetRedactionsRequest } from './dto/evidence.request.js';
import { EvidenceResponse, KnownEvidenceResponse } from './dto/evidence.response.js';
import { presentEvidence } from './present-evidence.js';

@ApiTags('evidence')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/evidence')
export class CaseEvidenceController {
  constructor(
    private readonly evidence: CaseEvidence,
    private readonly redactPhoto: RedactPhoto,
  ) {}

  /** Adds a photo or paper; the answer carries the hash that the server counted. A repeat answers with the same row. */
  @Post()
  @RequirePermission('evidence.add')
  @TakesFile()
  @ApiRefusals(401, 403, 404, 413, 422, 429, 503)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<EvidenceResponse> {
    return this.seen(actor, id, await this.evidence.add(actor, id, uploadOf(body, file)));
  }

  /** Which of these files the case has already. */
  @Post('known')
  @HttpCode(200)
  @RequirePermission('evidence.add')
  @ApiRefusals(401, 403, 404, 422)
  async known(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { sha256 }: KnownEvidenceRequest,
  ): Promise<KnownEvidenceResponse> {
    const evidence = await this.present(actor, id, await this.evidence.known(actor, id, sha256));
    return { known: [...new Set(evidence.map((one) => one.sha256))], evidence };
  }

  /** Sets the black boxes of a photo for publication; the photo itself stays as it is. */
  @Put(':evidenceId/redactions')
  @RequirePermission('evidence.redact')
  @ApiParam({ name: 'evidenceId', type: String })
  @ApiHeader({ name: 'If-Match', required: true, description: 'redactionVersion that was seen' })
  @ApiRefusals(401, 403, 404, 412, 422)
  async redact(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('evidenceId') evidenceId: string,
    @ExpectedVersion() version: number,
    @Body() { boxes }: SetRedactionsRequest,
  ): Promise<EvidenceResponse> {
    const plain = boxes.map(({ x, y, w, h }) => ({ x, y, w, h }));
    return this.seen(actor, id, await this.redactPhoto.run(actor, id, evidenceId, version, plain));
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

  private async seen(actor: Actor, id: string, row: EvidenceFileRow): Promise<EvidenceResponse> {
    return (await this.present(actor, id, [row]))[0]!;
  }

  private async present(actor: Actor, id: string, rows: EvidenceFileRow[]): Promise<EvidenceResponse[]> {
    const { files, around } = await this.evidence.seen(actor, id, rows);
    return files.map((file) => presentEvidence(file, around));
  }
}
