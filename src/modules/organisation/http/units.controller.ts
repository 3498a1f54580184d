import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AddUnit } from '../application/add-unit.js';
import { ChangeUnit } from '../application/change-unit.js';
import { PairLeader } from '../application/pair-leader.js';
import { ReadUnits } from '../application/read-units.js';
import { SwitchUnit } from '../application/switch-unit.js';
import {
  AddUnitRequest,
  ChangeUnitRequest,
  ListUnitsRequest,
  PairLeaderRequest,
  SwitchUnitOffRequest,
} from './dto/organisation.request.js';
import { UnitDetailResponse, UnitResponse } from './dto/organisation.response.js';

const ID = { name: 'id', type: String };
const VERSION = { name: 'If-Match', required: true, description: 'version that was seen', example: '"1"' };

@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly readUnits: ReadUnits,
    private readonly addUnit: AddUnit,
    private readonly changeUnit: ChangeUnit,
    private readonly switchUnit: SwitchUnit,
    private readonly pairLeader: PairLeader,
  ) {}

  /** The unit tree as a flat list, in the order in which the office prints it. */
  @Get()
  @RequirePermission('unit.read')
  @ApiRefusals(401, 422)
  async list(@CurrentActor() actor: Actor, @Query() { state }: ListUnitsRequest): Promise<UnitResponse[]> {
    return (await this.readUnits.list(actor, state ?? 'active')).map(UnitResponse.of);
  }

  /** One unit with what is open at it and the leaders paired with it. */
  @Get(':id')
  @RequirePermission('unit.manage')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<UnitDetailResponse> {
    const { unit, open, leaders } = await this.readUnits.one(actor, id);
    return { ...UnitResponse.of(unit), open, leaders: leaders.map(({ id: of, name }) => ({ id: of, name })) };
  }

  /** Adds a unit below another, or at the top. */
  @Post()
  @RequirePermission('unit.manage')
  @ApiRefusals(401, 403, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: AddUnitRequest): Promise<UnitResponse> {
    return UnitResponse.of(await this.addUnit.run(actor, { ...body, parentId: body.parentId ?? null }));
  }

  /** Corrects a unit; another place in the tree only while nothing is open at it. */
  @Put(':id')
  @HttpCode(204)
  @RequirePermission('unit.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeUnitRequest,
  ): Promise<void> {
    return this.changeUnit.run(actor, id, version, {
      parentId: body.parentId ?? null,
      name: body.name.trim(),
      shortName: body.shortName?.trim() || null,
      aliases: (body.aliases ?? []).map((alias) => alias.trim()).filter(Boolean),
      dutyEmail: body.dutyEmail || null,
      contact: body.contact?.trim() || null,
      phone: body.phone || null,
      residents: body.residents ?? null,
    });
  }

  /** Switches a unit off, when nothing is open at it. */
  @Post(':id/switch-off')
  @HttpCode(204)
  @RequirePermission('unit.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  switchOff(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: SwitchUnitOffRequest,
  ): Promise<void> {
    return this.switchUnit.off(actor, id, version, body.reason);
  }

  /** Switches a unit on again. */
  @Post(':id/switch-on')
  @HttpCode(204)
  @RequirePermission('unit.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 412, 422)
  switchOn(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.switchUnit.on(actor, id, version);
  }

  /** Pairs a district leader with a street. */
  @Post(':id/leaders')
  @HttpCode(204)
  @RequirePermission('unit.manage')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404, 422)
  pair(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: PairLeaderRequest): Promise<void> {
    return this.pairLeader.run(actor, body.leaderId, id);
  }

  /** Ends the pairing of a leader with a street. */
  @Delete(':id/leaders/:leaderId')
  @HttpCode(204)
  @RequirePermission('unit.manage')
  @ApiParam(ID)
  @ApiParam({ name: 'leaderId', type: String })
  @ApiRefusals(401, 403, 404)
  part(@CurrentActor() actor: Actor, @Id() id: string, @Id('leaderId') leaderId: string): Promise<void> {
    return this.pairLeader.end(actor, leaderId, id);
  }
}
