import { Global, Module } from '@nestjs/common';
import { Calendars } from './application/calendars.js';
import { ReadCalendarFile } from './application/read-calendar-file.js';
import { ReadCalendar } from './application/read-calendar.js';
import { CalendarController } from './http/calendar.controller.js';

@Global()
@Module({
  controllers: [CalendarController],
  providers: [Calendars, ReadCalendar, ReadCalendarFile],
  exports: [Calendars, ReadCalendar, ReadCalendarFile],
})
export class CalendarModule {}
