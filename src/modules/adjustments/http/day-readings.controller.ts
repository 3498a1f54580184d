import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { RequirePermission } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { festivalsOf, readFuzzyDay } from '../../deadlines/index.js';
import { DayReadingRequest } from './dto/day-reading.request.js';
import { DayReadingResponse } from './dto/day-reading.response.js';

/** Ends as people write them. */
@ApiTags('deadlines')
@Controller('day-readings')
export class DayReadingsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Reads "2026年底", "9月底", "国庆节前" as the last day of what they name. */
  @Get()
  @RequirePermission('calendar.read')
  @ApiRefusals(401, 422)
  async read(@Query() { text }: DayReadingRequest): Promise<DayReadingResponse> {
    const festivals = festivalsOf(await this.calendars.load(this.uow.reads));
    const found = readFuzzyDay(text, this.clock.today(), festivals);
    return { day: found?.day ?? null, tentative: found?.tentative ?? false };
  }
}
