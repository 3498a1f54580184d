import { instant, millis, MINUTE, type Instant } from '../../../kernel/instant.js';

/** Objections that come within such a span are told in one letter. */
const SPAN = 10 * MINUTE;

/** When what comes now is told: at the end of the running span. */
export const objectionSlot = (now: Instant): Instant => instant((Math.floor(millis(now) / SPAN) + 1) * SPAN);
