import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../../cases/index.js';
import { DecideExtension } from '../application/decide-extension.js';
import { ReadExtensions } from '../application/read-extensions.js';
import {
  ApproveExtensionRequest,
  ExtensionListRequest,
  RefuseExtensionRequest,
} from './dto/extension.request.js';
import {
  ExtensionCountResponse,
  ExtensionPageResponse,
  ExtensionResponse,
} from './dto/extension.response.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"1"' };

/** 延期申请 of all cases, and what is decided on them. */
@ApiTags('extensions')
@Controller('extensions')
export class ExtensionsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lights: CaseLights,
    private readonly readExtensions: ReadExtensions,
    private readonly decideExtension: DecideExtension,
  ) {}

  /** Open requests, the oldest first, or all, the newest first; a unit sees its own. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { view = 'open', cursor, limit = 50 }: ExtensionListRequest,
  ): Promise<ExtensionPageResponse> {
    const { items, ...page } = await this.readExtensions.page(actor, view, cursor ?? null, limit);
    const context = await this.lights.context(this.uow.reads, null);
    return {
      items: items.map((one) => ExtensionResponse.of(one, actor, this.lights, context)),
      ...page,
      asOf: context.bands.now,
    };
  }

  /** How many wait for a decision. */
  @Get('count')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  async count(@CurrentActor() actor: Actor): Promise<ExtensionCountResponse> {
    return { open: await this.readExtensions.countOpen(actor) };
  }

  /** Moves the due date, to another day if wished. */
  @Post(':id/approve')
  @HttpCode(204)
  @RequirePermission('extension.decide')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  approve(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { grantedOn, note, documentNo }: ApproveExtensionRequest,
  ): Promise<void> {
    const grant = { grantedOn: grantedOn ?? null, note: note ?? null, documentNo: documentNo ?? null };
    return this.decideExtension.approve(actor, id, version, grant);
  }

  /** Leaves the date as it is, and says why. */
  @Post(':id/refuse')
  @HttpCode(204)
  @RequirePermission('extension.decide')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  refuse(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { note }: RefuseExtensionRequest,
  ): Promise<void> {
    return this.decideExtension.refuse(actor, id, version, note);
  }

  /** Takes a request back that is not decided. */
  @Post(':id/withdraw')
  @HttpCode(204)
  @RequirePermission('extension.ask')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412)
  withdraw(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.decideExtension.withdraw(actor, id, version);
  }
}
