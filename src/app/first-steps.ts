import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Calendars } from '../modules/calendar/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** What every installation has from its first start: the published working calendars. */
@Injectable()
export class FirstSteps implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uow.run((tx) => this.calendars.seed(tx));
  }
}
