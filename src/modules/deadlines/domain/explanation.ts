import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { AddedDay, CountedLimit, LimitUnit, SkippedDay } from './limit-calendar.js';
import type { LimitKind, StartEvent, Step } from './limit-rule.js';

/** 延期: the date was put off to a day that was promised. Plain data, kept in the explanation for good. */
export interface Extension {
  fromOn: Day;
  fromAt: Instant;
  toOn: Day;
  toAt: Instant;
  /** The days it adds, in the unit of the limit, and those on the way that do not count or count as make-up days. */
  counted: Day[];
  skipped: SkippedDay[];
  added: AddedDay[];
  /** The new day lies in a year whose working days are not published. */
  tentative: boolean;
  byName: string;
  at: Instant;
  reason: string;
  /** Of the upper level's answer, where that one set the date. */
  documentNo: string | null;
}

/** 重新推算: the calendar changed while the limit ran. Plain data, kept in the explanation for good. */
export interface Recount {
  changeId: string;
  /** The date in force before and after. */
  fromOn: Day;
  fromAt: Instant;
  toOn: Day;
  toAt: Instant;
  /** The days of the change that the count looks at; none where a year was published without touching it. */
  days: { day: Day; kind: 'workday' | 'weekend' | 'holiday' | 'makeup'; name: string | null }[];
  /** The notice that says so. */
  source: string;
  byName: string;
  at: Instant;
}

/** Why a deadline falls where it does; plain data, stored with the deadline and never computed again for it. */
export interface Explanation extends CountedLimit {
  start: Instant;
  startOn: Day;
  /** Key of the words for what started the clock. */
  startEvent: StartEvent;
  /** The rule as it was then, with the amount of this limit. */
  rule: {
    step: Step;
    limit: LimitKind;
    amount: number;
    unit: LimitUnit;
    countFirstDay: boolean;
    dayEndsAt: string;
  };
  /** In the order in which they were granted; the counted date above stays as it was. */
  extensions?: Extension[];
  /** In the order in which the calendar changed; the counted date above is the newest. */
  recounts?: Recount[];
}
