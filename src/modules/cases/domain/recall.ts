import { millisBetween, type Instant } from '../../../kernel/instant.js';

/** How long a dispatch can be taken back as a slip of the hand; until then nobody is told of it. */
export const RECALL_MS = 30_000;

export function isRecallable(loggedAt: Instant | null, returns: number, now: Instant): boolean {
  return loggedAt !== null && returns === 0 && millisBetween(loggedAt, now) <= RECALL_MS;
}
