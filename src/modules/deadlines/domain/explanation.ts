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
  /** Its place among all that moved the date; absent where nothing but extensions ever did. */
  no?: number;
}

/** Who took it back, and when; it counts for nothing from then on and stays as record. */
export interface Undone {
  byName: string;
  at: Instant;
}

/** What a pause gave back when the clock ran again. */
export interface GivenBack {
  fromOn: Day;
  fromAt: Instant;
  toOn: Day;
  toAt: Instant;
  /** The time that is given back, in the unit of the limit; hours in whole and broken minutes. */
  given: { unit: 'working-day' | 'day' | 'minute'; amount: number };
  /** The counting days on which the clock stood. */
  stood: Day[];
  /** The days it adds for them, and those on the way that do not count or count as make-up days. */
  counted: Day[];
  skipped: SkippedDay[];
  added: AddedDay[];
  tentative: boolean;
  /** Its place among all that moved the date: where the clock ran again. */
  no: number;
  resumedAt: Instant;
  /** Null when it ended by itself, on the day that was set. */
  resumedByName: string | null;
}

/** 中止计时: the clock stands from one moment to another. */
export interface Pause {
  from: Instant;
  /** When it ran again; null while it stands. */
  to: Instant | null;
  /** The last day it stands, where that was said; open-ended else. */
  untilOn: Day | null;
  reason: string;
  note: string | null;
  documentNo: string | null;
  byName: string;
  back: GivenBack | null;
  undone?: Undone;
}

/** 改期: the bureau set another date by hand; the old one stays. */
export interface HandChange {
  fromOn: Day;
  fromAt: Instant;
  toOn: Day;
  toAt: Instant;
  reason: string;
  documentNo: string;
  byName: string;
  at: Instant;
  no: number;
  undone?: Undone;
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
  /** In the order in which the clock stood; at most the last one stands still. */
  pauses?: Pause[];
  /** In the order in which they were made. */
  changes?: HandChange[];
}
