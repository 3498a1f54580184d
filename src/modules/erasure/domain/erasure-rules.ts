import type { Wording } from '../../../kernel/errors.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { addMonths } from '../../../kernel/months.js';

export const DISTRICT = 'district';
/** 回访 and the first 回头看 still need a number. */
export const LEAST_MONTHS = 3;
/** Fifty years. */
export const MOST_MONTHS = 600;

export const HOLDS = ['open', 'task', 'objection', 'held'] as const;
/** Why the complainant of a case is kept whatever the rule says. */
export type Hold = (typeof HOLDS)[number];

export const HOLD_WORDS: Record<Hold, Wording> = {
  open: { zh: '案件还在办理', en: 'the case is still worked on' },
  task: { zh: '关联的整改任务还没有销号', en: 'a rectification task of it is not written off' },
  objection: { zh: '公示期的异议还没有答复', en: 'an objection to its notice is not answered' },
  held: { zh: '已设暂缓删除', en: 'it is held back' },
};

/** What decides whether the complainant of a case, with its pieces, can be forgotten. */
export interface ErasureFacts {
  /** Of each case that was worked on: when it was closed, null while it is not. */
  closings: readonly (Instant | null)[];
  /** Of each task that answers it: when it was written off. */
  writeOffs: readonly (Instant | null)[];
  openObjection: boolean;
  held: boolean;
}

export type Judged = { held: Hold; settledAt: Instant | null } | { held: null; settledAt: Instant };

/** From the write-off on, or from the closing where no task answers the case; the last of them counts. */
export function judge({ closings, writeOffs, openObjection, held }: ErasureFacts): Judged {
  const settledAt = lastOf([...closings, ...writeOffs]);
  if (held) return { held: 'held', settledAt };
  if (closings.length === 0 || closings.includes(null)) return { held: 'open', settledAt: null };
  if (writeOffs.includes(null)) return { held: 'task', settledAt: lastOf(closings) };
  if (openObjection) return { held: 'objection', settledAt };
  return settledAt ? { held: null, settledAt } : { held: 'open', settledAt };
}

/** The first day on which the night erases; null where there is no rule. */
export const erasableOn = (settledAt: Instant, months: number | null): Day | null =>
  months === null ? null : addMonths(dayOf(settledAt), months);

export function isDue(settledAt: Instant | null, months: number | null, today: Day): boolean {
  const on = settledAt && erasableOn(settledAt, months);
  return on !== null && on <= today;
}

const lastOf = (moments: readonly (Instant | null)[]): Instant | null =>
  moments.reduce((last, one) => (one && (!last || one > last) ? one : last), null);
