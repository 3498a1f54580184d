import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, scopeFor, type Actor } from '../../access/index.js';
import { DigestIssues } from '../application/digest-issues.js';
import { endedWeek } from '../domain/digest-week.js';
import { DigestsRequest } from './dto/digest.request.js';
import { DigestResponse } from './dto/digest.response.js';

@ApiTags('digests')
@Controller('digests')
export class DigestsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly issues: DigestIssues,
    private readonly clock: Clock,
  ) {}

  /** The frozen digests of one week that the reader may see; empty before they were made. */
  @Get()
  @RequirePermission('digest.read')
  @ApiRefusals(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() { week }: DigestsRequest): Promise<DigestResponse[]> {
    const scope = scopeFor(actor, 'digest.read');
    const rows = await this.issues.ofWeek(this.uow.reads, week ?? endedWeek(this.clock.today()), scope);
    return rows.map((row) => DigestResponse.of(row));
  }
}
