import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AddUnit } from '../application/add-unit.js';
import { Directory } from '../application/directory.js';
import { PairLeader } from '../application/pair-leader.js';
import { AddUnitRequest, PairLeaderRequest } from './dto/organisation.request.js';
import { UnitResponse } from './dto/organisation.response.js';

@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly addUnit: AddUnit,
    private readonly pairLeader: PairLeader,
  ) {}

  /** The unit tree as a flat list, in the order in which the office prints it. */
  @Get()
  @RequirePermission('unit.read')
  @ApiRefusals(401)
  async list(): Promise<UnitResponse[]> {
    return (await this.directory.units(this.uow.reads)).map(UnitResponse.of);
  }

  /** Adds a unit below another, or at the top. */
  @Post()
  @RequirePermission('unit.manage')
  @ApiRefusals(401, 403, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: AddUnitRequest): Promise<UnitResponse> {
    return UnitResponse.of(await this.addUnit.run(actor, { ...body, parentId: body.parentId ?? null }));
  }

  /** Pairs a district leader with a street. */
  @Post(':id/leaders')
  @HttpCode(204)
  @RequirePermission('unit.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 422)
  pair(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: PairLeaderRequest): Promise<void> {
    return this.pairLeader.run(actor, body.leaderId, id);
  }
}
