import { DAY_MS, plusMillis, type Instant } from '../../../kernel/instant.js';

export const STEP_SECONDS = 30;
/** A phone's clock may be one step early or late. */
export const DRIFT = 1;

/** The step that a moment lies in (RFC 6238). */
export const stepAt = (millis: number): number => Math.floor(millis / 1000 / STEP_SECONDS);

export interface Demand {
  demandedSince: Instant;
  graceDays: number;
}

/** The moment from which nothing works without a second factor. */
export const owedFrom = ({ demandedSince, graceDays }: Demand): Instant =>
  plusMillis(demandedSince, graceDays * DAY_MS);

/**
 * The step of a code that may be taken: within the drift, and later than the last one that was, so that a code which somebody
 * looked at over a shoulder opens nothing a second time. Null when there is none.
 */
export function stepOf(
  code: string,
  now: number,
  lastStep: number,
  codeAt: (step: number) => string,
): number | null {
  const present = stepAt(now);
  for (let step = present - DRIFT; step <= present + DRIFT; step += 1)
    if (step > lastStep && codeAt(step) === code) return step;
  return null;
}

/** What people type: spaces and capitals do not matter. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toLowerCase();

export const isRecoveryCode = (plain: string): boolean => /^[a-z2-7]{16}$/.test(plain);
