import { Injectable } from '@nestjs/common';
import { at, dayOf, timeOf } from '../../../kernel/day.js';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import type { Recipient, RenderedMail } from '../../notices/index.js';
import { nextOpening } from '../domain/reached-rung.js';
import { isOpen } from '../domain/reminder-hours.js';
import { PlanReminders } from './plan-reminders.js';
import type { PlannedItem, RemindersPlan } from './planned-letter.js';
import { ReminderSettings } from './reminder-settings.js';
import { RenderReminder } from './render-reminder.js';

export interface PreviewedLetter {
  recipient: Recipient;
  mail: RenderedMail;
  because: string;
  items: PlannedItem[];
}

export interface PreviewedReminders extends Pick<RemindersPlan, 'waiting' | 'leftOut'> {
  at: Instant;
  /** False outside the hours in which reminders go out: then most of them wait. */
  open: boolean;
  letters: PreviewedLetter[];
}

/** What is due to be told as of a moment, as letters, by the plan of the run itself; reads only. */
@Injectable()
export class PreviewReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly settings: ReminderSettings,
    private readonly plan: PlanReminders,
    private readonly render: RenderReminder,
    private readonly clock: Clock,
  ) {}

  async run(moment: Instant = this.clock.now()): Promise<PreviewedReminders> {
    const reads = this.uow.reads;
    const calendar = await this.calendars.load(reads);
    const { hours } = await this.settings.load(reads);
    const open = isOpen('office', moment, hours, (day) => calendar.isWorkingDay(day), null);
    const { letters, waiting, leftOut } = await this.plan.run(moment);
    const shown: PreviewedLetter[] = [];
    for (const letter of letters)
      shown.push({ ...letter, mail: await this.render.run(reads, letter, moment) });
    return { at: moment, open, letters: shown, waiting, leftOut };
  }

  /** When reminders go out next: today at the opening, if that lies ahead, or on the next working day. */
  async nextRun(): Promise<Instant> {
    const now = this.clock.now();
    const calendar = await this.calendars.load(this.uow.reads);
    const { opensAt } = (await this.settings.load(this.uow.reads)).hours;
    const today = dayOf(now);
    if (calendar.isWorkingDay(today) && timeOf(now) < opensAt) return at(today, opensAt);
    return nextOpening(now, opensAt, calendar);
  }
}
