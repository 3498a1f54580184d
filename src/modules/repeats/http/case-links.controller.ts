import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights, CaseLineResponse } from '../../cases/index.js';
import { LinkCases } from '../application/link-cases.js';
import { ReadLinks } from '../application/read-links.js';
import { LinkRequest } from './dto/link.request.js';
import { CaseLinksResponse, ChainCaseResponse, LinkedResponse } from './dto/link.response.js';

@ApiTags('repeats')
@Controller('cases/:id/links')
export class CaseLinksController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly readLinks: ReadLinks,
    private readonly linkCases: LinkCases,
    private readonly lights: CaseLights,
  ) {}

  /** The matter a case belongs to, and what was decided about look-alikes. */
  @Get()
  @RequirePermission('case.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<CaseLinksResponse> {
    const { chain, links, taskForce } = await this.readLinks.run(actor, id);
    const context = await this.lights.context(this.uow.reads, null);
    return {
      chain: chain.map((one) => ChainCaseResponse.ofChain(one, actor, this.lights, context)),
      links: links.map(({ row, other }) => ({
        id: row.id,
        kind: row.kind,
        outgoing: row.caseId === id,
        other: CaseLineResponse.of(other, actor, this.lights, context),
        note: row.note,
        likeness: row.likeness,
        byName: row.byName,
        at: row.at,
      })),
      taskForce: taskForce && {
        id: taskForce.id,
        name: taskForce.name,
        isOpen: taskForce.closedAt === null,
      },
    };
  }

  /** 关联为重复件, 并案 or 排除; the last decision about two cases counts. */
  @Post()
  @RequirePermission('case.edit')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async link(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { otherId, kind, note, likeness }: LinkRequest,
  ): Promise<LinkedResponse> {
    const link = { otherId, kind, note: note ?? null, likeness: likeness ?? null };
    return { id: await this.linkCases.run(actor, id, link) };
  }

  /** Takes a decision back. */
  @Delete(':linkId')
  @HttpCode(204)
  @RequirePermission('case.edit')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  unlink(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('linkId', ParseUUIDPipe) linkId: string,
  ): Promise<void> {
    return this.linkCases.undo(actor, id, linkId);
  }
}
