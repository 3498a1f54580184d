import { Controller, Delete, Get, HttpCode, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { KnownPlaces } from '../application/known-places.js';
import {
  ForgetKnownPlaceRequest,
  KnownPlacesResponse,
  ListKnownPlacesRequest,
} from './dto/known-place.dto.js';

@ApiTags('intake')
@Controller('known-places')
export class KnownPlacesController {
  constructor(private readonly places: KnownPlaces) {}

  /** 已知地点: roads, compounds and shops with the street they were logged in, newest first. */
  @Get()
  @RequirePermission('route.manage')
  @ApiRefusals(401, 403, 422)
  list(@CurrentActor() actor: Actor, @Query() { q }: ListKnownPlacesRequest): Promise<KnownPlacesResponse> {
    return this.places.list(actor, q ?? '');
  }

  /** Forgets what was learned wrongly. */
  @Delete()
  @HttpCode(204)
  @RequirePermission('route.manage')
  @ApiRefusals(401, 403, 404, 422)
  forget(@CurrentActor() actor: Actor, @Query() { word, streetId }: ForgetKnownPlaceRequest): Promise<void> {
    return this.places.forget(actor, word, streetId);
  }
}
