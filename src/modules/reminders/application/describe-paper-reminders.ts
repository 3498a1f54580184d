import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import type { MailLight } from '../../notices/index.js';
import type { PaperReminderItem, PaperRemindersModel } from '../mail/paper-reminder-mail.model.js';
import type { PlannedLetter, PlannedPaper } from './planned-letter.js';
import { ReminderSettings } from './reminder-settings.js';
import type { WaitingPaper } from './waiting-paper.js';

const PAGES = { slip: '/colour-slips', letter: '/written-reminders' } as const;

/** The words of a letter about papers without a receipt: each with its own day. */
@Injectable()
export class DescribePaperReminders {
  constructor(
    private readonly calendars: Calendars,
    private readonly settings: ReminderSettings,
    private readonly config: Config,
  ) {}

  async run(
    reads: Reads,
    { recipient, because }: PlannedLetter,
    items: readonly PlannedPaper[],
    now: Instant,
  ): Promise<PaperRemindersModel> {
    const calendar = await this.calendars.load(reads);
    const { opensAt, closesAt } = (await this.settings.load(reads)).hours;
    const told = items.map(({ paper, rung, escalation }): PaperReminderItem => {
      const { number, name, debtor, cases, dueOn } = paper;
      return {
        title: `${number} ${name}`,
        unitName: debtor.name,
        cases,
        dueOn,
        light: lightOf(paper, now, calendar),
        late: rung.kind === 'overdue',
        escalation,
        link: this.linkTo(paper),
      };
    });
    return {
      recipientName: recipient.userId ? recipient.name : null,
      asOf: now,
      items: told,
      link: this.linkToAll(items.map(({ paper }) => paper)),
      why: { because, rule: `签收提醒 · 工作日 ${opensAt}–${closesAt}` },
    };
  }

  private linkTo({ kind, id }: WaitingPaper): string {
    return `${this.config.publicUrl}${PAGES[kind]}${kind === 'letter' ? '/letters' : ''}/${id}`;
  }

  /** That very paper, the list of its kind, or where both are told of. */
  private linkToAll(papers: readonly WaitingPaper[]): string {
    const [first, ...others] = papers;
    if (first && others.length === 0) return this.linkTo(first);
    const kinds = new Set(papers.map(({ kind }) => kind));
    return kinds.size === 1 && first ? this.config.publicUrl + PAGES[first.kind] : this.config.publicUrl;
  }
}

function lightOf({ dueOn, dueAt }: WaitingPaper, now: Instant, calendar: WorkCalendar): MailLight {
  const today = dayOf(now);
  const span = (amount: number) => ({ unit: 'working-day' as const, amount });
  const light = { hollow: false, remaining: null, overdue: null, dueAt, tentative: false };
  if (dueAt <= now)
    return { ...light, colour: 'red', overdue: span(Math.max(1, calendar.workingDaysBetween(dueOn, today))) };
  if (dueOn === today) return { ...light, colour: 'orange' };
  return { ...light, colour: 'yellow', remaining: span(calendar.workingDaysBetween(today, dueOn)) };
}
