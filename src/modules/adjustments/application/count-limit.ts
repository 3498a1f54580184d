import { Injectable } from '@nestjs/common';
import { at, daysBetween, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars, calendarOf, InvalidLimitError, workingDaysBetween } from '../../calendar/index.js';
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

/** A day on paper is not further away than this. */
const FURTHEST_DAYS = 400;

/** 算一个期限: any limit by the calendar as it is now, of no case. */
@Injectable()
export class CountLimit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /**
   * The other way round, for a day that stands on paper: how many working days lie between, and which. Throws
   * InvalidLimitError.
   */
  async until(from: Day, until: Day): Promise<{ amount: number; explanation: Explanation }> {
    const days = daysBetween(from, until);
    const calendar = await this.calendars.load(this.uow.reads);
    const amount = days > 0 && days <= FURTHEST_DAYS ? workingDaysBetween(from, until, calendar) : 0;
    if (amount === 0)
      throw new InvalidLimitError([
        {
          field: 'until',
          code: 'limit.until',
          wording: {
            zh: '终点要比起点晚至少一个工作日，最多晚 {n} 天。',
            en: 'The end lies at least one working day after the start, and at most {n} days.',
          },
          details: { n: FURTHEST_DAYS },
        },
      ]);
    const counting = { unit: 'working-day', countFirstDay: false, withDistrict: true } as const;
    return { amount, explanation: await this.run({ from, time: '00:00', amount, ...counting }) };
  }

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
