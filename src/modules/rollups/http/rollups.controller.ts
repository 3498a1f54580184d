import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, scopeFor, type Actor } from '../../access/index.js';
import { NoRollupError } from '../domain/rollup-errors.js';
import { ReadStanding } from '../application/read-standing.js';
import { RollupSnapshots } from '../application/rollup-snapshots.js';
import { RollupsRequest, StandingRequest } from './dto/rollup.request.js';
import { RollupResponse } from './dto/rollup.response.js';
import { StandingTableResponse } from './dto/standing.response.js';

@ApiTags('rollups')
@Controller('rollups')
export class RollupsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly snapshots: RollupSnapshots,
    private readonly standing: ReadStanding,
    private readonly clock: Clock,
  ) {}

  /** The stored figures of one morning, of the units the reader may see; empty when none were taken. */
  @Get()
  @RequirePermission('rollup.read')
  @ApiRefusals(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() { day }: RollupsRequest): Promise<RollupResponse[]> {
    const scope = scopeFor(actor, 'rollup.read');
    const rows = await this.snapshots.ofDay(this.uow.reads, day ?? this.clock.today(), scope);
    return rows.map((row) => RollupResponse.of(row));
  }

  /** The streets of a morning, ranked, with the rates they are judged by; answers 404 before the first morning was stored. */
  @Get('standing')
  @RequirePermission('rollup.read')
  @ApiRefusals(401, 403, 404, 422)
  async ranked(
    @CurrentActor() actor: Actor,
    @Query() { day, campaignId }: StandingRequest,
  ): Promise<StandingTableResponse> {
    const scope = scopeFor(actor, 'rollup.read');
    const on = day ?? this.clock.today();
    const table = await this.standing.run(this.uow.reads, on, scope, campaignId ?? null);
    if (!table) throw new NoRollupError({ day: on });
    return StandingTableResponse.of(table);
  }
}
