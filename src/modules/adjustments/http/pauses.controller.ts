import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights, CaseLineResponse } from '../../cases/index.js';
import { daysStood, isLongPause } from '../../deadlines/index.js';
import { WatchRules } from '../../notices/index.js';
import { ReadPauses } from '../application/read-pauses.js';
import { PausedCasesResponse } from './dto/pause.response.js';

/** 已中止 of all cases. */
@ApiTags('deadlines')
@Controller('pauses')
export class PausesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lights: CaseLights,
    private readonly readPauses: ReadPauses,
    private readonly watches: WatchRules,
  ) {}

  /** The cases whose clock stands, longest first, and which of them stand too long. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor): Promise<PausedCasesResponse> {
    const context = await this.lights.context(this.uow.reads, null);
    const { now } = context.bands;
    const longAfter = await this.watches.amount(this.uow.reads, 'long-pause');
    const items = (await this.readPauses.run(actor)).map(({ line, steps, pause, left }) => ({
      case: CaseLineResponse.of(line, actor, this.lights, context),
      steps,
      reason: pause.reason,
      since: pause.from,
      untilOn: pause.untilOn,
      byName: pause.byName,
      days: daysStood(pause.from, now),
      left: { remaining: left.remaining, overdue: left.overdue },
      long: isLongPause(pause.from, now, longAfter),
    }));
    return { items, long: items.filter(({ long }) => long).length, longAfter, asOf: now };
  }
}
