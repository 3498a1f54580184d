export { RetentionRules } from './application/retention-rules.js';
export { inSlices, Thinners, type Thinner } from './application/thinner.js';
export { RetentionRuleRow } from './persistence/retention-rule.entity.js';
export { RetentionModule } from './retention.module.js';
