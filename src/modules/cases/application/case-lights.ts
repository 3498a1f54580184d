import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import type { CampaignRow } from '../../campaigns/index.js';
import {
  DEFAULT_THRESHOLDS,
  lightBands,
  lightOf,
  type Light,
  type LightBands,
} from '../../deadlines/index.js';
import { SETTLED } from '../domain/case-workflow.js';
import type { CaseRow } from '../persistence/case.entity.js';

/** A case's light also knows "done". */
export interface CaseLight extends Omit<Light, 'colour'> {
  colour: Light['colour'] | 'done';
  /** 已中止: every clock of the case stands. */
  paused: boolean;
}

/** Everything needed to judge lights at one moment. */
export interface LightContext {
  calendar: WorkCalendar;
  bands: LightBands;
}

/** What of a case its light is judged by. */
export type LitCase = Pick<CaseRow, 'status' | 'nextDueAt' | 'nextDueOn' | 'nextDueUnit' | 'nextDueStep'>;

@Injectable()
export class CaseLights {
  constructor(
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  async context(reads: Reads, campaign: CampaignRow | null, now = this.clock.now()): Promise<LightContext> {
    const calendar = await this.calendars.load(reads);
    return { calendar, bands: lightBands(now, campaign ?? DEFAULT_THRESHOLDS, calendar) };
  }

  /** The light of a case: its earliest open deadline, or done. */
  of(row: LitCase, campaign: CampaignRow, { calendar, bands }: LightContext): CaseLight {
    const subject = {
      dueAt: row.nextDueAt,
      dueOn: row.nextDueOn,
      unit: row.nextDueUnit ?? 'calendar-day',
      step: row.nextDueStep ?? 'rectify',
    } as const;
    const light = lightOf(subject, bands.now, campaign, calendar);
    const paused = row.nextDueAt === null && row.nextDueStep !== null;
    return SETTLED.includes(row.status) ? { ...light, paused, colour: 'done' } : { ...light, paused };
  }
}
