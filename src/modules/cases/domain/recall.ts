import { millisBetween, type Instant } from '../../../kernel/instant.js';

/** How long a dispatch can be taken back as a slip of the hand; until then nobody is told of it. */
export const RECALL_MS = 30_000;

export function isRecallable(dispatchedAt: Instant | null, returns: number, now: Instant): boolean {
  return dispatchedAt !== null && returns === 0 && millisBetween(dispatchedAt, now) <= RECALL_MS;
}
