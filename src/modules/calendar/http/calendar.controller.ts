import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { RequirePermission } from '../../access/index.js';
import { Calendars } from '../application/calendars.js';
import { CalendarYearResponse } from './calendar-year.response.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** Holidays and make-up workdays of a year, with their source; `published` is null while the notice is awaited. */
  @Get(':year')
  @RequirePermission('calendar.read')
  @ApiRefusals(401)
  async year(@Param('year', ParseIntPipe) year: number): Promise<CalendarYearResponse> {
    const { published, days } = await this.calendars.year(this.uow.reads, year);
    return { year, published: published?.source ?? null, days };
  }
}
