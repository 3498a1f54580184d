import { Global, Module } from '@nestjs/common';
import { Calendars } from './application/calendars.js';
import { CalendarController } from './http/calendar.controller.js';

@Global()
@Module({ controllers: [CalendarController], providers: [Calendars], exports: [Calendars] })
export class CalendarModule {}
