import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { AddedDay, CountedLimit, LimitUnit, SkippedDay } from './limit-calendar.js';
import type { LimitKind, StartEvent, Step } from './limit-rule.js';
import type { NamedDay } from './named-day.js';
import type { RuleConditions } from './rule-conditions.js';

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
  /** The new day as the unit wrote it, 国庆节前. */
  said?: string;
  /** Its place among all that happened to the date; absent where nothing but extensions ever did. */
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
  /** The act that let the clock run again, and its place among all that happened to the date. */
  act: string;
  no: number;
  resumedAt: Instant;
  /** Null when it ended by itself, on the day that was set. */
  resumedByName: string | null;
}

/** 中止计时: the clock stands from one moment to another. */
export interface Pause {
  /** The act, which may have stopped several deadlines of a case. */
  act: string;
  no: number;
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
  act: string;
  no: number;
  fromOn: Day;
  fromAt: Instant;
  toOn: Day;
  toAt: Instant;
  /** The days on the way to a later date, as the limit counts; none for an earlier one. */
  counted: Day[];
  skipped: SkippedDay[];
  added: AddedDay[];
  reason: string;
  documentNo: string;
  byName: string;
  at: Instant;
  undone?: Undone;
}

/** The bureau's answer when other facts of a case would be counted by another rule. */
export interface RuleAnswer {
  /** The rule that would hold, as it was shown. */
  ruleId: string | null;
  follows: boolean;
  /** The date in force before, and by that rule. */
  fromOn: Day;
  toOn: Day;
  byName: string;
  at: Instant;
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
    /** Where the rule comes from, which version of it, and for which cases; absent for what had no rule. */
    ruleId?: string | null;
    basis?: string;
    revision?: number;
    when?: RuleConditions | null;
  };
  /** The day as it was written, "2026年底", where somebody said it so. */
  said?: string;
  /** Who named the day, where no rule counts one; absent for those of before this was kept. */
  named?: NamedDay;
  /** Other rules that it was counted by before, or that were looked at and not followed. */
  followed?: RuleAnswer[];
  /** In the order in which they were granted; the counted date above stays as it was. */
  extensions?: Extension[];
  /** In the order in which the calendar changed; the counted date above is the newest. */
  recounts?: Recount[];
  /** In the order in which the clock stood; at most the last one stands still. */
  pauses?: Pause[];
  /** In the order in which they were made. */
  changes?: HandChange[];
}
