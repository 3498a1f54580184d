import { Injectable } from '@nestjs/common';
import { at, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars, calendarOf } from '../../calendar/index.js';
import { planDeadlines, type Explanation, type LimitUnit } from '../../deadlines/index.js';

export interface LimitQuestion {
  from: Day;
  /** `HH:mm` in Shanghai; the day begins at 00:00. */
  time: string;
  amount: number;
  unit: LimitUnit;
  countFirstDay: boolean;
  /** Whether the days of this district lie over those of the country. */
  withDistrict: boolean;
}

/** 算一个期限: any limit by the calendar as it is now, of no case. */
@Injectable()
export class CountLimit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** Throws InvalidLimitError. */
  async run(question: LimitQuestion): Promise<Explanation> {
    const { from, time, amount, unit, countFirstDay, withDistrict } = question;
    const { reads } = this.uow;
    const calendar = withDistrict
      ? await this.calendars.load(reads)
      : calendarOf({ ...(await this.calendars.book(reads)), district: [] });
    // Of no step in truth; the days do not ask for it.
    const rule = {
      step: 'rectify',
      amount,
      unit,
      countFirstDay,
      innerAmount: null,
      dayEndsAt: '24:00',
    } as const;
    return planDeadlines(rule, at(from, time), calendar)[0]!.explanation;
  }
}
