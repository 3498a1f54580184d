export { LeaderVisits } from './application/leader-visits.js';
export { Remarks } from './application/remarks.js';
export { SignOffSettingsReader } from './application/sign-off-settings.js';
export { SignOffs, type Decided, type Round, type Standing } from './application/sign-offs.js';
export { Sittings } from './application/sittings.js';
export { ALONE, holds, nextLink, linksOf, type CaseFacts, type ChainStep } from './domain/chain.js';
export {
  REMARK_FIELDS,
  REMARK_TARGETS,
  type PinnedRemark,
  type RemarkTarget,
  type Spot,
} from './domain/remark.js';
export {
  ChecksOpenError,
  NotOutsideError,
  NothingToSignError,
  NotYourTurnError,
} from './domain/sign-off-errors.js';
export { LeaderVisitRow } from './persistence/leader-visit.entity.js';
export { ReviewCheckRow } from './persistence/review-check.entity.js';
export { ReviewRemarkRow } from './persistence/review-remark.entity.js';
export { ReviewSittingRow } from './persistence/review-sitting.entity.js';
export { SignOffChainRow } from './persistence/sign-off-chain.entity.js';
export { SignOffRow } from './persistence/sign-off.entity.js';
export { SignOffRuleRow } from './persistence/sign-off-rule.entity.js';
export { SignOffStepRow } from './persistence/sign-off-step.entity.js';
export { SignatureRow } from './persistence/signature.entity.js';
export { SignOffModule } from './sign-off.module.js';
