import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addDays, at } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, scopeFor, type Actor } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { HotPlaces } from '../persistence/hot-places.read-model.js';
import { HotPlacesRequest } from './dto/hot-places.request.js';
import { HotPlaceResponse } from './dto/hot-places.response.js';

@ApiTags('repeats')
@Controller('hot-places')
export class HotPlacesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly hotPlaces: HotPlaces,
    private readonly directory: Directory,
  ) {}

  /** 热点: how often each place comes with each kind of trouble, most often first. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { from, to, least = 2, ...filter }: HotPlacesRequest,
  ): Promise<HotPlaceResponse[]> {
    const reads = this.uow.reads;
    const places = await this.hotPlaces.list(reads, scopeFor(actor, 'case.read'), {
      ...filter,
      least,
      ...(from ? { from: at(from, '00:00') } : {}),
      ...(to ? { before: at(addDays(to, 1), '00:00') } : {}),
    });
    const streets = await this.directory.unitsByIds(
      reads,
      places.flatMap(({ streetId }) => streetId ?? []),
    );
    return places.map((one) => ({
      ...one,
      streetName: streets.find(({ id }) => id === one.streetId)?.name ?? null,
    }));
  }
}
