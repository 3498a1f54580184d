import { Global, Module } from '@nestjs/common';
import { Calendars } from './application/calendars.js';
import { ReadCalendarFile } from './application/read-calendar-file.js';
import { ReadCalendar } from './application/read-calendar.js';
import { SetWorkingHours } from './application/set-working-hours.js';
import { CalendarController } from './http/calendar.controller.js';
import { WorkingHoursController } from './http/working-hours.controller.js';

@Global()
@Module({
  controllers: [CalendarController, WorkingHoursController],
  providers: [Calendars, ReadCalendar, ReadCalendarFile, SetWorkingHours],
  exports: [Calendars, ReadCalendar, ReadCalendarFile],
})
export class CalendarModule {}
