import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { eachAlone } from '../../../kernel/each-alone.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars, isWorkingTime } from '../../calendar/index.js';
import { REMINDER_HOURS } from '../domain/reminder-hours.js';
import { PlanCallReminders } from './plan-call-reminders.js';
import { PlanReminders } from './plan-reminders.js';
import { SendCallReminder } from './send-call-reminder.js';
import { SendReminder } from './send-reminder.js';

export interface RemindersRun {
  /** False outside the hours in which reminders go out: nothing was looked at. */
  open: boolean;
  letters: number;
  /** Deadlines told of, counted once a person. */
  items: number;
}

/** Tells everybody what is due as of now and was not told; what a missed run left is told by the next. */
@Injectable()
export class RunReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly plan: PlanReminders,
    private readonly send: SendReminder,
    private readonly planCalls: PlanCallReminders,
    private readonly sendCall: SendCallReminder,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<RemindersRun> {
    const now = this.clock.now();
    const calendar = await this.calendars.load(this.uow.reads);
    if (!isWorkingTime(now, calendar, REMINDER_HOURS)) return { open: false, letters: 0, items: 0 };
    const due = [
      ...(await this.plan.run(now)).map((letter) => () => this.send.run(letter, now)),
      ...(await this.planCalls.run(now)).map((letter) => () => this.sendCall.run(letter, now)),
    ];
    let items = 0;
    const letters = await eachAlone(due, async (send) => {
      const told = await send();
      items += told;
      return told > 0;
    });
    return { open: true, letters, items };
  }
}
