import type { Day } from '../../../kernel/day.js';
import type { FieldError } from '../../../kernel/errors.js';
import type { MeasureKind } from './vocabulary.js';

/** 限产停产、关停取缔: what must not be done to everybody alike (一刀切). */
export const SHUT_DOWN_MEASURES: readonly MeasureKind[] = ['OUTPUT_LIMIT', 'CLOSED_DOWN'];

export const SHUT_DOWN_OUTCOMES = ['resumed', 'kept', 'closed-for-good'] as const;
export type ShutDownOutcome = (typeof SHUT_DOWN_OUTCOMES)[number];

/** Why works were stopped, and when it is looked at again. */
export interface ShutDown {
  reason: string;
  reviewOn: Day | null;
  /** The day as it was written: 2026年9月底. */
  reviewSaid?: string | null;
}

/** A reason in a word or two is none. */
const LEAST_WORDS = 6;

export const stopsWorks = (measures: readonly { kind: MeasureKind }[]): boolean =>
  measures.some(({ kind }) => SHUT_DOWN_MEASURES.includes(kind));

/** What a shut-down lacks: no works are stopped without a reason and a later day of review. */
export function missingForShutDown(
  measures: readonly { kind: MeasureKind }[],
  shutDown: ShutDown | null,
  today: Day,
): FieldError[] {
  if (!stopsWorks(measures)) return [];
  const missing: FieldError[] = [];
  if ([...(shutDown?.reason.trim() ?? '')].length < LEAST_WORDS)
    missing.push({
      field: 'shutDown.reason',
      code: 'shut_down.reason',
      wording: {
        zh: '停产、关停要写清理由（依据哪一条、为什么整改不行）',
        en: 'a shut-down needs its reason: on which ground, and why rectifying is not enough',
      },
    });
  if (!shutDown?.reviewOn || shutDown.reviewOn <= today)
    missing.push({
      field: 'shutDown.reviewOn',
      code: 'shut_down.review',
      wording: {
        zh: '停产、关停要定今天之后的复核日期',
        en: 'a shut-down needs a day of review that lies ahead',
      },
    });
  return missing;
}
