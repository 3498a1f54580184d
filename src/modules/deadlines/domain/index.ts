/** The shape of a limit rule and for whom it holds; pure, so that another room's domain may read it. */
export type { LimitRule, Step } from './limit-rule.js';
export { FOLLOW_UPS, STEP_WORDS } from './limit-rule.js';
export { fits, specificity, type RuleConditions, type RuleFacts } from './rule-conditions.js';
