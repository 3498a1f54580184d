import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Year } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CalendarChanges } from '../application/calendar-changes.js';
import { MakeCalendarChange } from '../application/make-calendar-change.js';
import { CalendarDraftRequest, MakeCalendarChangeRequest } from './dto/calendar-change.request.js';
import {
  CalendarChangeResponse,
  ChangePreviewResponse,
  DependingResponse,
} from './dto/calendar-change.response.js';

@ApiTags('calendar')
@Controller('calendar-changes')
export class CalendarChangesController {
  constructor(
    private readonly changes: CalendarChanges,
    private readonly makeChange: MakeCalendarChange,
  ) {}

  /** Who changed the calendar, why, and what it moved; newest first. */
  @Get()
  @RequirePermission('calendar.read')
  @ApiRefusals(401)
  async list(): Promise<CalendarChangeResponse[]> {
    return (await this.changes.newest()).map(CalendarChangeResponse.of);
  }

  /** How many running deadlines hang on the days of a year; `awaitsYear` of the ledger lists their cases. */
  @Get('depending/:year')
  @RequirePermission('calendar.manage')
  @ApiRefusals(401, 403)
  depending(@Year() year: number): Promise<DependingResponse> {
    return this.changes.dependingOn(year);
  }

  /** Which running deadlines a change would move, without changing anything. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('calendar.manage')
  @ApiRefusals(401, 403, 409, 422)
  async preview(
    @CurrentActor() actor: Actor,
    @Body() body: CalendarDraftRequest,
  ): Promise<ChangePreviewResponse> {
    return ChangePreviewResponse.of(await this.makeChange.preview(actor, CalendarDraftRequest.draft(body)));
  }

  /** Changes days and moves the deadlines that hang on them; the seal says which preview was seen. */
  @Post()
  @RequirePermission('calendar.manage')
  @ApiRefusals(401, 403, 409, 412, 422)
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: MakeCalendarChangeRequest,
  ): Promise<CalendarChangeResponse> {
    const draft = CalendarDraftRequest.draft(body);
    return CalendarChangeResponse.of(await this.makeChange.run(actor, draft, body.seal, body.note));
  }
}
