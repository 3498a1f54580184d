import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ReadHotPlaces } from '../application/read-hot-places.js';
import { HotPlacesRequest } from './dto/hot-places.request.js';
import { HotPlacesResponse } from './dto/hot-places.response.js';

@ApiTags('repeats')
@Controller('hot-places')
export class HotPlacesController {
  constructor(private readonly readHotPlaces: ReadHotPlaces) {}

  /** 热点: how often each place comes with each kind of trouble, most often first. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { least = 2, sort = 'cases', ...question }: HotPlacesRequest,
  ): Promise<HotPlacesResponse> {
    const { places, ...rest } = await this.readHotPlaces.run(actor, { ...question, least, sort });
    return {
      ...rest,
      places: places.map((one) => ({ ...one, units: one.units.map(({ id, name }) => ({ id, name })) })),
    };
  }
}
