export { CallBackRow } from './persistence/call-back.entity.js';
export { DrawRow } from './persistence/draw.entity.js';
export { DrawnCaseRow } from './persistence/drawn-case.entity.js';
export { LookBackRow } from './persistence/look-back.entity.js';
export { LookBackRuleRow } from './persistence/look-back-rule.entity.js';
export { ReviewsModule } from './reviews.module.js';
