import { Body, Controller, Get, HttpCode, Patch, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../application/case-lights.js';
import { EditCase } from '../application/edit-case.js';
import { QueryCases } from '../application/query-cases.js';
import { ReadCase } from '../application/read-case.js';
import { RelaxFilter } from '../application/relax-filter.js';
import { CaseCountsResponse, RelaxedResponse } from './dto/case-counts.response.js';
import { CaseDetailResponse } from './dto/case-detail.response.js';
import { CaseLineResponse, CasePageResponse } from './dto/case-line.response.js';
import { CaseFilterRequest, CaseListRequest } from './dto/case-query.request.js';
import { EditCaseRequest, SetPartiesRequest } from './dto/edit-case.request.js';
import { presentCase } from './present-case.js';

const VERSION_HEADER = {
  name: 'If-Match',
  required: true,
  description: 'version that was seen',
  example: '"3"',
};

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: QueryCases,
    private readonly relaxFilter: RelaxFilter,
    private readonly readCase: ReadCase,
    private readonly editCase: EditCase,
    private readonly lights: CaseLights,
  ) {}

  /** A page of the ledger, most urgent first unless told otherwise. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() query: CaseListRequest): Promise<CasePageResponse> {
    const { sort = 'due', direction, limit = 20, cursor = null, ...filter } = query;
    const paging = { sort, direction, limit, cursor };
    const { lines, context, ...page } = await this.query.page(actor, filter, paging);
    const items = lines.map((line) => CaseLineResponse.of(line, actor, this.lights, context));
    return { items, ...page, asOf: context.bands.now };
  }

  /** How many cases each ready-made view holds. */
  @Get('counts')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  async counts(
    @CurrentActor() actor: Actor,
    @Query() filter: CaseFilterRequest,
  ): Promise<CaseCountsResponse> {
    const { counts, context } = await this.query.count(actor, filter);
    return { counts, asOf: context.bands.now };
  }

  /** For an empty list: what it would hold without each one of its conditions, the most first. */
  @Get('relax')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  relax(@CurrentActor() actor: Actor, @Query() filter: CaseFilterRequest): Promise<RelaxedResponse[]> {
    return this.relaxFilter.run(actor, filter);
  }

  /** Everything of one case: facts, deadlines with their reasons, evidence, rounds, history. */
  @Get(':id')
  @RequirePermission('case.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseDetailResponse> {
    const file = await this.readCase.run(actor, id);
    const context = await this.lights.context(this.uow.reads, file.line.campaign);
    response.setHeader('ETag', `"${file.line.row.version}"`);
    return presentCase(file, actor, this.lights, context);
  }

  /** Corrects what was logged. */
  @Patch(':id')
  @HttpCode(204)
  @RequirePermission('case.edit')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 412, 422)
  async edit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: EditCaseRequest,
  ): Promise<void> {
    await this.editCase.run(actor, id, version, body);
  }

  /** Names who leads and who assists. */
  @Put(':id/parties')
  @HttpCode(204)
  @RequirePermission('case.edit')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 412, 422)
  async parties(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: SetPartiesRequest,
  ): Promise<void> {
    await this.editCase.run(actor, id, version, { parties: body });
  }
}
