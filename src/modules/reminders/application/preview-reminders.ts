import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars, isWorkingTime } from '../../calendar/index.js';
import type { Recipient, RenderedMail } from '../../notices/index.js';
import { REMINDER_HOURS } from '../domain/reminder-hours.js';
import { renderCallReminders } from '../mail/render-call-reminders.js';
import { renderReminders } from '../mail/render-reminders.js';
import { DescribeCallReminders } from './describe-call-reminders.js';
import { DescribeReminders } from './describe-reminders.js';
import { PlanCallReminders } from './plan-call-reminders.js';
import { PlanReminders } from './plan-reminders.js';

export interface PreviewedReminders {
  /** False outside the hours in which reminders go out: then these letters wait. */
  open: boolean;
  letters: { recipient: Recipient; mail: RenderedMail }[];
}

/** What is due to be told as of now, as letters; reads only. */
@Injectable()
export class PreviewReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly plan: PlanReminders,
    private readonly describe: DescribeReminders,
    private readonly planCalls: PlanCallReminders,
    private readonly describeCalls: DescribeCallReminders,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<PreviewedReminders> {
    const now = this.clock.now();
    const reads = this.uow.reads;
    const open = isWorkingTime(now, await this.calendars.load(reads), REMINDER_HOURS);
    const letters: PreviewedReminders['letters'] = [];
    for (const letter of await this.plan.run(now)) {
      const mail = renderReminders(await this.describe.run(reads, letter, now));
      letters.push({ recipient: letter.recipient, mail });
    }
    for (const letter of await this.planCalls.run(now)) {
      const mail = renderCallReminders(await this.describeCalls.run(reads, letter, now));
      letters.push({ recipient: letter.recipient, mail });
    }
    return { open, letters };
  }
}
