import { Body, Controller, HttpCode, Post, UploadedFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import {
  AddEvidenceRequest,
  KnownEvidenceRequest,
  TakesFile,
  uploadOf,
  type StagedUpload,
} from '../../evidence/index.js';
import { DeviceFiles } from '../application/device-files.js';
import { KnownProgressFilesResponse, ProgressFileResponse } from './dto/progress.response.js';

/** Photos and papers of a progress entry that a phone has made, by the id that it gave the entry. */
@ApiTags('rectifications')
@ApiParam({ name: 'id', type: String })
@ApiParam({ name: 'madeId', type: String })
@Controller('rectifications/:id/progress/made/:madeId/files')
export class DeviceFilesController {
  constructor(private readonly files: DeviceFiles) {}

  /** Adds a file ahead of its entry, or one that the entry announced. A repeat answers with the same row. */
  @Post()
  @RequirePermission('rectification.report')
  @TakesFile()
  @ApiRefusals(401, 403, 404, 409, 413, 422, 429, 503)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('madeId') madeId: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<ProgressFileResponse> {
    return ProgressFileResponse.of(await this.files.add(actor, { taskId: id, madeId }, uploadOf(body, file)));
  }

  /** Which of these files are there already. */
  @Post('known')
  @HttpCode(200)
  @RequirePermission('rectification.report')
  @ApiRefusals(401, 403, 404, 422)
  async known(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('madeId') madeId: string,
    @Body() { sha256 }: KnownEvidenceRequest,
  ): Promise<KnownProgressFilesResponse> {
    const rows = await this.files.known(actor, { taskId: id, madeId }, sha256);
    return { evidence: rows.map(ProgressFileResponse.of) };
  }
}
