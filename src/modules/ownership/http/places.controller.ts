import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { position, storePosition } from '../../evidence/index.js';
import { ClosePlace } from '../application/close-place.js';
import { DutyKinds } from '../application/duty-kinds.js';
import { SetPlace, type PlaceFacts } from '../application/set-place.js';
import {
  ChangeDutyKindRequest,
  DutyKindRequest,
  OrderDutyKindsRequest,
  PlaceRequest,
  DutyReasonRequest,
} from './dto/ownership.request.js';
import { DutyKindResponse, MadeResponse } from './dto/ownership.response.js';

const ID = { name: 'id', type: String };
const VERSION = { name: 'If-Match', required: true, example: '"3"' };

/** Areas and points, and the kinds of them. */
@ApiTags('ownership')
@Controller('ownership')
export class PlacesController {
  constructor(
    private readonly setPlace: SetPlace,
    private readonly closePlace: ClosePlace,
    private readonly kinds: DutyKinds,
  ) {}

  /** What somebody may answer for, and how that person is called. */
  @Get('kinds')
  @RequirePermission('ownership.read')
  @ApiRefusals(401, 403)
  async listKinds(@CurrentActor() actor: Actor): Promise<DutyKindResponse[]> {
    return (await this.kinds.list(actor)).map(DutyKindResponse.of);
  }

  /** One more kind of area or point. */
  @Post('kinds')
  @RequirePermission('ownership.manage')
  @ApiRefusals(401, 403, 404, 422)
  async addKind(@CurrentActor() actor: Actor, @Body() body: DutyKindRequest): Promise<MadeResponse> {
    return { id: await this.kinds.add(actor, { about: body.about, name: body.name, holder: body.holder }) };
  }

  /** Puts the kinds in order; names every kind once. */
  @Put('kinds/order')
  @HttpCode(204)
  @RequirePermission('ownership.manage')
  @ApiRefusals(401, 403, 404, 412, 422)
  orderKinds(@CurrentActor() actor: Actor, @Body() { keys }: OrderDutyKindsRequest): Promise<void> {
    return this.kinds.order(actor, keys);
  }

  /** Renames a kind, retires it or takes it back. */
  @Put('kinds/:key')
  @HttpCode(204)
  @RequirePermission('ownership.manage')
  @ApiParam({ name: 'key', type: String })
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  changeKind(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @ExpectedVersion() version: number,
    @Body() { name, holder, active }: ChangeDutyKindRequest,
  ): Promise<void> {
    return this.kinds.change(actor, key, version, { name, holder, active });
  }

  /** Puts an area or a point on the map. */
  @Post('places')
  @RequirePermission('ownership.manage')
  @ApiRefusals(401, 403, 404, 409, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: PlaceRequest): Promise<MadeResponse> {
    return { id: await this.setPlace.add(actor, factsOf(body)) };
  }

  /** Corrects what is said of it. */
  @Put('places/:id')
  @HttpCode(204)
  @RequirePermission('ownership.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlaceRequest,
  ): Promise<void> {
    return this.setPlace.change(actor, id, version, factsOf(body));
  }

  /** 撤销: it is not there any more; who answered for it is relieved. */
  @Post('places/:id/close')
  @HttpCode(204)
  @RequirePermission('ownership.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  close(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: DutyReasonRequest,
  ): Promise<void> {
    return this.closePlace.run(actor, id, version, reason);
  }
}

function factsOf(body: PlaceRequest): PlaceFacts {
  return {
    kind: body.kind,
    number: body.number ?? null,
    name: body.name,
    streetId: body.streetId,
    communityId: body.communityId ?? null,
    ...storePosition(position(body.lat, body.lng)),
    note: body.note ?? null,
  };
}
