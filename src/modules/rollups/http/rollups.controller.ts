import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, scopeFor, type Actor } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { NoRollupError } from '../domain/rollup-errors.js';
import { ReadMorningList } from '../application/read-morning-list.js';
import { ReadStanding } from '../application/read-standing.js';
import { RollupSnapshots } from '../application/rollup-snapshots.js';
import { MorningListRequest, MorningListResponse } from './dto/morning-list.dto.js';
import { RollupsRequest, StandingRequest } from './dto/rollup.request.js';
import { RollupResponse } from './dto/rollup.response.js';
import { MorningsResponse, StandingTableResponse } from './dto/standing.response.js';

/** Two years of working days. */
const MORNINGS = 520;

@ApiTags('rollups')
@Controller('rollups')
export class RollupsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly snapshots: RollupSnapshots,
    private readonly standing: ReadStanding,
    private readonly lists: ReadMorningList,
    private readonly directory: Directory,
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

  /** The mornings that were frozen, newest first. */
  @Get('mornings')
  @RequirePermission('rollup.read')
  @ApiRefusals(401, 403)
  async mornings(): Promise<MorningsResponse> {
    return { days: await this.snapshots.days(this.uow.reads, MORNINGS) };
  }

  /**
   * Streets ranked, departments and communities of a morning or of the last one of a week, of the reader's own level and
   * below; answers 404 where none was stored.
   */
  @Get('standing')
  @RequirePermission('rollup.read')
  @ApiRefusals(401, 403, 404, 422)
  async ranked(
    @CurrentActor() actor: Actor,
    @Query() { day, week, campaignId }: StandingRequest,
  ): Promise<StandingTableResponse> {
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'rollup.read');
    const on = day ?? this.clock.today();
    const table = await this.standing.run(reads, week ? { week } : { day: on }, scope, campaignId ?? null);
    if (!table) throw new NoRollupError({ day: week ?? on });
    const pairs = await this.directory.pairedLeaders(reads);
    const paired = pairs.find(({ leader }) => leader.id === actor.userId)?.streets ?? [];
    return StandingTableResponse.of(
      table,
      paired.map(({ id }) => id),
    );
  }

  /**
   * The cases behind one number of a morning, the very ones that were counted, and what has changed since; refused where
   * the list was cleared after its time.
   */
  @Get('standing/cases')
  @RequirePermission('rollup.read')
  @ApiRefusals(401, 403, 404, 409, 422)
  async behind(
    @CurrentActor() actor: Actor,
    @Query() { unitId, list, paired, campaignId, medium, state, from, ...asked }: MorningListRequest,
  ): Promise<MorningListResponse> {
    const found = await this.lists.run(actor, {
      ...asked,
      unitId: unitId ?? null,
      list: list ?? null,
      paired: paired ?? false,
      campaignId: campaignId ?? null,
      medium: medium ?? null,
      state: state ?? null,
      from: from ?? 0,
    });
    return MorningListResponse.of(found);
  }
}
