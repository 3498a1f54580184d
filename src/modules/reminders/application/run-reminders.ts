import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { eachAlone } from '../../../kernel/each-alone.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { Notices, type LeftOut } from '../../notices/index.js';
import { isOpen } from '../domain/reminder-hours.js';
import { PlanReminders } from './plan-reminders.js';
import { ReminderSettings } from './reminder-settings.js';
import { SendReminder } from './send-reminder.js';

export interface RemindersRun {
  /** False when no rung may speak at that moment: nothing was looked at. */
  open: boolean;
  letters: number;
  /** Deadlines told of, counted once a person. */
  items: number;
}

const AT_ONCE = 200;

/** Tells everybody what is due as of now and was not told; what a missed run left is told by the next. */
@Injectable()
export class RunReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly settings: ReminderSettings,
    private readonly plan: PlanReminders,
    private readonly send: SendReminder,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<RemindersRun> {
    const now = this.clock.now();
    if (!(await this.anyMaySpeak(now))) return { open: false, letters: 0, items: 0 };
    const plan = await this.plan.run(now);
    await this.remember(plan.leftOut, now);
    let items = 0;
    const letters = await eachAlone(plan.letters, async (letter) => {
      const told = await this.send.run(letter, now);
      items += told;
      return told > 0;
    });
    return { open: true, letters, items };
  }

  /** On a night or a day off there is nothing to look at, unless a rung is meant for it. */
  private async anyMaySpeak(now: Instant): Promise<boolean> {
    const reads = this.uow.reads;
    const rules = await this.settings.load(reads);
    const calendar = await this.calendars.load(reads);
    if (isOpen('office', now, rules.hours, (day) => calendar.isWorkingDay(day), null)) return true;
    const isDaytime = isOpen('every-day', now, rules.hours, () => false, null);
    return rules.speaksOn(isDaytime);
  }

  private async remember(leftOut: readonly LeftOut[], now: Instant): Promise<void> {
    for (let from = 0; from < leftOut.length; from += AT_ONCE)
      await this.uow.run((tx) => this.notices.leaveOut(tx, leftOut.slice(from, from + AT_ONCE), now));
  }
}
