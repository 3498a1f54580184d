import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { SetWorkingHours } from '../application/set-working-hours.js';
import { SetWorkingHoursRequest, spellsOf, WorkingHoursResponse } from './dto/working-hours.dto.js';

@ApiTags('calendar')
@Controller('working-hours')
export class WorkingHoursController {
  constructor(private readonly hours: SetWorkingHours) {}

  /** Working and duty hours: of the house first, then of the units that have their own. */
  @Get()
  @RequirePermission('calendar.read')
  @ApiRefusals(401)
  async list(): Promise<WorkingHoursResponse[]> {
    return (await this.hours.all()).map(({ unitId, unitName, version, hours, duty, source }) => ({
      unitId,
      unitName,
      version,
      hours: spellsOf(hours),
      duty: duty && { ...duty, hours: spellsOf(duty.hours) },
      source,
    }));
  }

  /** Sets the hours of the house (`house`) or of a unit, for limits in working hours that start from now on. */
  @Put(':unitId')
  @HttpCode(204)
  @RequirePermission('calendar.manage')
  @ApiParam({ name: 'unitId', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"0"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  set(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @ExpectedVersion() version: number,
    @Body() { hours, duty, source }: SetWorkingHoursRequest,
  ): Promise<void> {
    return this.hours.set(actor, unitId, version, { hours, duty: duty ?? null, source: source.trim() });
  }

  /** Lets a unit follow the house again. */
  @Delete(':unitId')
  @HttpCode(204)
  @RequirePermission('calendar.manage')
  @ApiParam({ name: 'unitId', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiRefusals(401, 403, 404, 412)
  remove(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.hours.remove(actor, unitId, version);
  }
}
