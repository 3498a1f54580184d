import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { isDay, type Day } from '../../../kernel/day.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { Absences } from '../application/absences.js';
import { AbsenceDaysError } from '../domain/organisation-errors.js';
import { EnterAbsenceRequest, ListStandInsRequest } from './dto/absence.request.js';
import { AbsenceResponse, EnteredAbsenceResponse, StandInResponse } from './dto/absence.response.js';

@ApiTags('organisation')
@Controller('absences')
export class AbsencesController {
  constructor(private readonly absences: Absences) {}

  /** Who is or will be away, of those for whom the caller may say so. */
  @Get()
  @RequirePermission('absence.enter')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor): Promise<AbsenceResponse[]> {
    const rows = await this.absences.list(actor);
    return rows.map(({ id, userId, userName, fromOn, toOn, standInId, standInName, enteredByName }) => ({
      id,
      userId,
      userName,
      fromOn,
      toOn,
      standInId,
      standInName,
      enteredByName,
    }));
  }

  /** Who can get the letters of the caller, or of somebody else, meanwhile: the own unit, those above it and those below. */
  @Get('stand-ins')
  @RequirePermission('absence.enter')
  @ApiRefusals(401, 403, 404, 422)
  possible(
    @CurrentActor() actor: Actor,
    @Query() { userId }: ListStandInsRequest,
  ): Promise<StandInResponse[]> {
    return this.absences.possible(actor, userId ?? actor.userId);
  }

  /** Says that somebody is away and who gets the letters meanwhile. */
  @Post()
  @RequirePermission('absence.enter')
  @ApiRefusals(401, 403, 404, 409, 422)
  async enter(
    @CurrentActor() actor: Actor,
    @Body() { userId, fromOn, toOn, standInId }: EnterAbsenceRequest,
  ): Promise<EnteredAbsenceResponse> {
    if (!isDay(fromOn) || !isDay(toOn)) throw new AbsenceDaysError();
    const days: { fromOn: Day; toOn: Day } = { fromOn, toOn };
    return { id: await this.absences.enter(actor, { userId: userId ?? null, ...days, standInId }) };
  }

  /** Back early: letters reach the person again from now on. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('absence.enter')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  end(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.absences.end(actor, id);
  }
}
