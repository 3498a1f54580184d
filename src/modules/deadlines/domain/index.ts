/** The shape of a limit rule; pure, so that another room's domain may read it. */
export type { LimitRule, Step } from './limit-rule.js';
export { FOLLOW_UPS, STEP_WORDS } from './limit-rule.js';
