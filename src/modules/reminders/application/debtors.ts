import type { Role } from '../../access/index.js';
import type { CaseStatus } from '../../cases/index.js';

/** States in which the bureau is waited for and not the unit, and who in it. */
export const BUREAU_OWES: Partial<Record<CaseStatus, readonly Role[]>> = {
  reported: ['reviewer', 'bureau-officer'],
  returned: ['intake-officer', 'bureau-officer'],
};

/** Sees to it that departments answer the streets, and publishes what is closed. */
export const BUREAU: readonly Role[] = ['bureau-officer'];

/** Who heads the bureau, where that person has a post there: sees every case, as the head of a handling unit does not. */
export const BUREAU_HEADS: readonly Role[] = ['leader'];

/** Gets word when nobody has the role: silence would hide that. */
export const LAST_RESORT: readonly Role[] = ['administrator'];
