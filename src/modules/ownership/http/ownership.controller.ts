import { Controller, Get } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ReadGaps } from '../application/read-gaps.js';
import { ReadMap } from '../application/read-map.js';
import { ReadOwners } from '../application/read-owners.js';
import {
  DutyKindResponse,
  GapGroupResponse,
  OwnerResponse,
  OwnershipMapResponse,
  PersonDutiesResponse,
  StreetDutiesDetailResponse,
  StreetDutiesResponse,
} from './dto/ownership.response.js';

const ID = { name: 'id', type: String };

/** 责任地图. */
@ApiTags('ownership')
@Controller()
export class OwnershipController {
  constructor(
    private readonly readMap: ReadMap,
    private readonly readGaps: ReadGaps,
    private readonly readOwners: ReadOwners,
    private readonly clock: Clock,
  ) {}

  /** Who answers for what, street by street. */
  @Get('ownership')
  @RequirePermission('ownership.read')
  @ApiRefusals(401, 403)
  async map(@CurrentActor() actor: Actor): Promise<OwnershipMapResponse> {
    const { today, kinds, streets } = await this.readMap.streets(actor);
    return {
      today,
      kinds: kinds.map(DutyKindResponse.of),
      streets: streets.map((line) => StreetDutiesResponse.of(line, today)),
    };
  }

  /** One street with its areas, points and tasks. */
  @Get('ownership/streets/:id')
  @RequirePermission('ownership.read')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404)
  async street(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreetDutiesDetailResponse> {
    return StreetDutiesDetailResponse.ofFile(await this.readMap.street(actor, id), this.today());
  }

  /** The same person by person, the busiest first. */
  @Get('ownership/people')
  @RequirePermission('ownership.read')
  @ApiRefusals(401, 403)
  async people(@CurrentActor() actor: Actor): Promise<PersonDutiesResponse[]> {
    const today = this.today();
    return (await this.readMap.people(actor)).map((one) => PersonDutiesResponse.of(one, today));
  }

  /** What nobody answers for. */
  @Get('ownership/gaps')
  @RequirePermission('ownership.read')
  @ApiRefusals(401, 403)
  async gaps(@CurrentActor() actor: Actor): Promise<GapGroupResponse[]> {
    const today = this.today();
    return (await this.readGaps.run(actor)).map((group) => GapGroupResponse.of(group, today));
  }

  /** Who answers for a case, from the leader down to the point beside it. */
  @Get('cases/:id/owners')
  @RequirePermission('case.read')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404)
  ofCase(@CurrentActor() actor: Actor, @Id() id: string): Promise<OwnerResponse[]> {
    return this.readOwners.ofCase(actor, id);
  }

  /** Who answers for a task. */
  @Get('rectifications/:id/owners')
  @RequirePermission('rectification.read')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404)
  ofTask(@CurrentActor() actor: Actor, @Id() id: string): Promise<OwnerResponse[]> {
    return this.readOwners.ofTask(actor, id);
  }

  private today = (): Day => dayOf(this.clock.now());
}
