import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { can, CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { LedgerSettings } from '../application/ledger-settings.js';
import { ListViews } from '../application/list-views.js';
import { SaveView, type ViewInput } from '../application/save-view.js';
import { LedgerSettingRequest, ListViewsRequest, SaveViewRequest } from './dto/views.request.js';
import { SavedViewResponse, ViewResponse, ViewsResponse } from './dto/views.response.js';

@ApiTags('views')
@Controller('views')
export class ViewsController {
  constructor(
    private readonly listViews: ListViews,
    private readonly saveView: SaveView,
    private readonly settings: LedgerSettings,
  ) {}

  /** Every view of the reader with its live count, and how the reader has set up the ledger. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: ListViewsRequest,
  ): Promise<ViewsResponse> {
    const { builtIn, saved, asOf } = await this.listViews.run(actor, campaignId);
    const { columns, density, pageSize, viewOrder, hiddenViews } = await this.settings.read(actor);
    return {
      views: [...builtIn.map(ViewResponse.builtIn), ...saved.map(ViewResponse.of)],
      mayShare: can(actor, 'view.share'),
      setting: { columns, density, pageSize, viewOrder, hiddenViews },
      asOf,
    };
  }

  /** 存为视图: for oneself, and for a role or for all where that is allowed. */
  @Post()
  @RequirePermission('view.own')
  @ApiRefusals(401, 403, 409, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: SaveViewRequest): Promise<SavedViewResponse> {
    return { id: await this.saveView.add(actor, inputOf(body)) };
  }

  /** How the reader wants the ledger to look. */
  @Put('setting')
  @HttpCode(204)
  @RequirePermission('view.own')
  @ApiRefusals(401, 403, 422)
  async set(@CurrentActor() actor: Actor, @Body() body: LedgerSettingRequest): Promise<void> {
    await this.settings.put(actor, { ...body, columns: body.columns ?? null });
  }

  /** Overwrites or renames a view. */
  @Put(':id')
  @HttpCode(204)
  @RequirePermission('view.own')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: SaveViewRequest,
  ): Promise<void> {
    return this.saveView.change(actor, id, version, inputOf(body));
  }

  /** Deletes a view; the cases it showed stay. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('view.own')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  remove(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.saveView.remove(actor, id);
  }
}

/** The conditions as they were written: what was left out stays out. */
function inputOf({ filter, columns, ...rest }: SaveViewRequest): ViewInput {
  const conditions = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  return { ...rest, columns: columns ?? null, filter: Object.fromEntries(conditions) };
}
