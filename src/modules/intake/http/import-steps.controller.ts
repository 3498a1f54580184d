import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { languageOf } from '../../../platform/http/language.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CoverImport } from '../application/cover-import.js';
import { MapImport } from '../application/map-import.js';
import { ReadImports } from '../application/read-imports.js';
import { RequestCommit } from '../application/request-commit.js';
import { WriteErrors } from '../application/write-errors.js';
import { CommitImportRequest, CoverRequest, MapImportRequest } from './dto/import.request.js';
import { ImportRunResponse } from './dto/import.response.js';
import { committedBefore, presentImport } from './present-import.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('intake')
@Controller('imports/:id')
export class ImportStepsController {
  constructor(
    private readonly imports: ReadImports,
    private readonly mapImport: MapImport,
    private readonly coverImport: CoverImport,
    private readonly requestCommit: RequestCommit,
    private readonly writeErrors: WriteErrors,
  ) {}

  /** 对列: sets what each column is; remembered for the campaign, and the file is read anew in the background. */
  @Put('mapping')
  @HttpCode(202)
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async map(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { headers, headerRow, leaveOut }: MapImportRequest,
    @Req() request: Request,
  ): Promise<ImportRunResponse> {
    await this.mapImport.run(actor, id, { headers, headerRow: headerRow ?? null, leaveOut: leaveOut ?? [] });
    return presentImport(await this.imports.head(actor, id), languageOf(request));
  }

  /** 封面数核对: the figures of the cover letter, to be compared with the file. */
  @Put('cover')
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async cover(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { cases, phone, letter, key }: CoverRequest,
    @Req() request: Request,
  ): Promise<ImportRunResponse> {
    const given = (figure?: number | null): number | null => figure ?? null;
    await this.coverImport.run(actor, id, {
      cases: given(cases),
      phone: given(phone),
      letter: given(letter),
      key: given(key),
    });
    return presentImport(await this.imports.head(actor, id), languageOf(request));
  }

  /**
   * 提交: checks that nothing stands in the way and answers at once; all is written in one transaction in the background.
   * A second time it changes nothing and says so in `fileNotes`.
   */
  @Post('commit')
  @HttpCode(202)
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async commit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { skipRejected, coverReason }: CommitImportRequest,
    @Req() request: Request,
  ): Promise<ImportRunResponse> {
    const terms = { skipRejected, coverReason: coverReason?.trim() || null };
    const turn = await this.requestCommit.run(actor, id, terms);
    const head = await this.imports.head(actor, id);
    if (turn === null && head.committedAt) head.notes.findings.unshift(committedBefore(head));
    return presentImport(head, languageOf(request));
  }

  /** 差错表: the rows with something to tell, as they stood in the file, with the reasons beside them. */
  @Get('errors.xlsx')
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces(XLSX)
  @ApiRefusals(401, 403, 404)
  async errors(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, write } = await this.writeErrors.run(actor, id, languageOf(request));
    response.setHeader('Content-Type', XLSX);
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    await write(response);
  }
}
