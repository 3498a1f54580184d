import {
  Body,
  Controller,
  Get,
  Param,
  Patch,
  Post,
  HttpCode,
  Query,
  Req,
  type PipeTransform,
} from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { NotFoundError } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { languageOf } from '../../../platform/http/language.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { DecideImport } from '../application/decide-import.js';
import { ReadImports } from '../application/read-imports.js';
import { ChangeImportRowRequest, DecideAllRequest } from './dto/import-row.request.js';
import {
  DecidedAllResponse,
  ImportRowDetailResponse,
  ImportRowPageResponse,
} from './dto/import-row.response.js';
import { ListImportRowsRequest } from './dto/import.request.js';
import { presentRow, presentRowDetail } from './present-import.js';

/** Text that is no row number answers like a row that does not exist. */
class RowNumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^\d{1,9}$/.test(value)) throw new NotFoundError();
    return Number(value);
  }
}

const PAGE = 100;

@ApiTags('intake')
@Controller('imports/:id')
export class ImportRowsController {
  constructor(
    private readonly imports: ReadImports,
    private readonly decide: DecideImport,
  ) {}

  /** The rows of a file: what needs a decision first, then the order of the file. */
  @Get('rows')
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 422)
  async rows(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { outcome, needs, skip = 0, take = PAGE }: ListImportRowsRequest,
    @Req() request: Request,
  ): Promise<ImportRowPageResponse> {
    const filter = { ...(outcome && { outcome }), ...(needs && { needs }) };
    const { rows, total } = await this.imports.page(actor, id, filter, skip, take);
    return { rows: rows.map((row) => presentRow(row, languageOf(request))), total };
  }

  /** One row with its cells as they stood in the file. */
  @Get('rows/:rowNumber')
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiParam({ name: 'rowNumber', type: Number })
  @ApiRefusals(401, 403, 404)
  async row(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('rowNumber', new RowNumberPipe()) rowNumber: number,
    @Req() request: Request,
  ): Promise<ImportRowDetailResponse> {
    return presentRowDetail(await this.imports.row(actor, id, rowNumber), languageOf(request));
  }

  /** 处置: puts a row right or decides what becomes of it; the row is judged anew, the ledger is not touched. */
  @Patch('rows/:rowNumber')
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiParam({ name: 'rowNumber', type: Number })
  @ApiRefusals(401, 403, 404, 409, 422)
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('rowNumber', new RowNumberPipe()) rowNumber: number,
    @Body() body: ChangeImportRowRequest,
    @Req() request: Request,
  ): Promise<ImportRowDetailResponse> {
    await this.decide.row(actor, id, rowNumber, body);
    return presentRowDetail(await this.imports.row(actor, id, rowNumber), languageOf(request));
  }

  /** Decides all undecided rows of one kind at once. */
  @Post('decisions')
  @HttpCode(200)
  @RequirePermission('case.import')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async decideAll(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { outcome, kind }: DecideAllRequest,
  ): Promise<DecidedAllResponse> {
    return { count: await this.decide.all(actor, id, outcome, kind) };
  }
}
