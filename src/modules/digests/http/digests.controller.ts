import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, scopeFor, type Actor } from '../../access/index.js';
import { DigestIssues } from '../application/digest-issues.js';
import { DISTRICT } from '../application/digest-scope.js';
import { DraftDigest } from '../application/draft-digest.js';
import { ResendDigest } from '../application/resend-digest.js';
import { endedWeek } from '../domain/digest-week.js';
import { DigestsRequest, DraftRequest, ResendDigestRequest } from './dto/digest.request.js';
import { DigestResponse } from './dto/digest.response.js';

@ApiTags('digests')
@Controller('digests')
export class DigestsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly issues: DigestIssues,
    private readonly draft: DraftDigest,
    private readonly resend: ResendDigest,
    private readonly clock: Clock,
  ) {}

  /** The frozen digests of one week that the reader may see; empty before they were made. */
  @Get()
  @RequirePermission('digest.read')
  @ApiRefusals(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() { week }: DigestsRequest): Promise<DigestResponse[]> {
    const scope = scopeFor(actor, 'digest.read');
    const rows = await this.issues.ofWeek(this.uow.reads, week ?? endedWeek(this.clock.today()), scope);
    return rows.map((row) =>
      DigestResponse.of(row.week, row.scope === DISTRICT ? null : row.scope, row.content, true),
    );
  }

  /** The digest of a street or the district as it would be if it were made now; nothing is stored or sent. */
  @Get('draft')
  @RequirePermission('digest.read')
  @ApiRefusals(401, 403, 404, 409, 422)
  async show(@CurrentActor() actor: Actor, @Query() { week, unitId }: DraftRequest): Promise<DigestResponse> {
    const { content, frozen } = await this.draft.run(actor, week, unitId ?? null);
    return DigestResponse.of(week, unitId ?? null, content, frozen);
  }

  /** Sends a frozen digest to one person who may read it. */
  @Post('resend')
  @HttpCode(204)
  @RequirePermission('digest.send')
  @ApiRefusals(401, 403, 404, 409, 422)
  async again(
    @CurrentActor() actor: Actor,
    @Body() { week, unitId, userId }: ResendDigestRequest,
  ): Promise<void> {
    await this.resend.run(actor, { week, scope: unitId ?? DISTRICT, userId });
  }
}
