import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { nextOpening } from '../domain/round-days.js';
import { DispatchSettings, type RulesInForce } from './dispatch-settings.js';

/** What the rules lead to, for the page that sets them. */
@Injectable()
export class PlanAhead {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: DispatchSettings,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<{ inForce: RulesInForce; next: Instant }> {
    const { reads } = this.uow;
    const inForce = await this.settings.inForce(reads);
    const calendar = await this.calendars.load(reads);
    return { inForce, next: nextOpening(this.clock.now(), inForce.rules, calendar) };
  }
}
