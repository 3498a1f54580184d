import { at, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';

/** The cases with a running limit in working days that ends behind `:awaitsFrom`, as a condition on their id. */
export const AWAITING_CASES = `SELECT ad.subject_id FROM deadline ad
  WHERE ad.state IN ('open', 'paused') AND ad.due_at > :awaitsFrom AND ad.subject_type = 'case'
    AND ad.unit IN ('working-day', 'working-hour')`;

/** The parameter for a year: midnight itself is still the end of the year before. */
export const awaits = (year: number): { awaitsFrom: Instant } => ({
  awaitsFrom: at(`${year}-01-01` as Day, '00:00'),
});
