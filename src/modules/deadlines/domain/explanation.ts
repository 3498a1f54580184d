import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { CountedLimit, LimitUnit } from './limit-calendar.js';
import type { LimitKind, StartEvent, Step } from './limit-rule.js';

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
}
