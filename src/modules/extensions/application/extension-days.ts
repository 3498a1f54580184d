import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import {
  countsOn,
  countsWorkingDays,
  daysAdded,
  Deadlines,
  effectOf,
  type DeadlineRow,
  type ExtensionEffect,
} from '../../deadlines/index.js';
import { ExtensionDayError } from '../domain/extension-errors.js';
import type { ExtensionRule } from '../domain/extension-rule.js';
import { dayProblem } from '../domain/judge-day.js';

/** How far a date would move, in the days that its limit counts. */
export interface DaysMoved {
  days: number;
  dayUnit: 'working-day' | 'day';
}

export interface Judged extends DaysMoved {
  effect: ExtensionEffect;
}

/** Whether a date can be put off to a day, and what that would do. */
@Injectable()
export class ExtensionDays {
  constructor(
    private readonly calendars: Calendars,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /** Throws ExtensionDayError at that field; without a rule there is no farthest day. */
  async judge(
    reads: Reads,
    deadline: DeadlineRow,
    wantedOn: Day,
    rule: ExtensionRule | null,
    field: 'wantedOn' | 'grantedOn',
  ): Promise<Judged> {
    const calendar = await this.calendars.load(reads);
    const { explanation, dueOn } = deadline;
    const found = dayProblem({
      wantedOn,
      today: this.clock.today(),
      dueOn,
      counts: countsOn(explanation.rule, wantedOn, calendar),
      latestOn: rule && this.latest(deadline, rule, calendar),
      mostDays: rule?.mostDays ?? 0,
      outerOn: await this.outerOn(reads, deadline),
    });
    if (found) throw new ExtensionDayError(field, found.code, found.wording, found.details);
    const moved = this.moved(deadline, dueOn, wantedOn, calendar);
    return { ...moved, effect: effectOf(explanation, moved.days, calendar) };
  }

  /** The same stretch of days for another limit of the step: the inner one goes along with the outer. */
  async along(reads: Reads, { explanation }: DeadlineRow, days: number): Promise<ExtensionEffect> {
    return effectOf(explanation, days, await this.calendars.load(reads));
  }

  /** The first and the last day that may be asked for. */
  async range(
    reads: Reads,
    deadline: DeadlineRow,
    rule: ExtensionRule,
  ): Promise<{ earliest: Day; latest: Day }> {
    const calendar = await this.calendars.load(reads);
    const first = effectOf(deadline.explanation, 1, calendar).toOn;
    const today = this.clock.today();
    const latest = this.latest(deadline, rule, calendar);
    const outer = await this.outerOn(reads, deadline);
    return { earliest: first < today ? today : first, latest: outer && outer < latest ? outer : latest };
  }

  moved(deadline: DeadlineRow, from: Day, to: Day, calendar: WorkCalendar): DaysMoved {
    const { rule } = deadline.explanation;
    return { days: daysAdded(rule, from, to, calendar), dayUnit: this.unitOf(deadline) };
  }

  unitOf({ explanation }: DeadlineRow): DaysMoved['dayUnit'] {
    return countsWorkingDays(explanation.rule.unit) ? 'working-day' : 'day';
  }

  /** Counted from today where the date has passed: a late request can be granted too. */
  private latest(
    { explanation, dueOn }: DeadlineRow,
    { mostDays }: ExtensionRule,
    calendar: WorkCalendar,
  ): Day {
    const today = this.clock.today();
    return effectOf(explanation, mostDays, calendar, dueOn < today ? today : dueOn).toOn;
  }

  private async outerOn(reads: Reads, { limitKind, subjectId, step }: DeadlineRow): Promise<Day | null> {
    if (limitKind === 'outer') return null;
    const open = await this.deadlines.openOf(reads, { type: 'case', id: subjectId });
    return open.find((one) => one.step === step && one.limitKind === 'outer')?.dueOn ?? null;
  }
}
