import { instant, type Instant } from '../../../kernel/instant.js';
import type { Attempt } from '../../../platform/idempotency/once.js';

/** How a move was asked for. */
export interface Press {
  /** The same attempt again gets the first answer again. */
  attempt: Attempt | null;
  /** When the button was pressed, as the device says; stated in the history, and no deadline goes by it. */
  pressedAt: Instant | null;
}

/** As a request names it. */
export const pressOf = (attempt: Attempt | null, body?: { pressedAt?: string }): Press => ({
  attempt,
  pressedAt: body?.pressedAt ? instant(body.pressedAt) : null,
});

export const BY_HAND: Press = { attempt: null, pressedAt: null };

/** The versions a move led from and to; the same twice where it left the case as it was. */
export interface Moved {
  before: number;
  after: number;
}

/** What the history keeps of the device's clock. */
export const statedMoment = ({ pressedAt }: Press): { pressedAt?: Instant } =>
  pressedAt ? { pressedAt } : {};
