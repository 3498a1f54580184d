export { EraseAgain } from './application/erase-again.js';
export { byHand } from './application/erase-by-hand.js';
export { EraseCase, type Erased } from './application/erase-case.js';
export { ErasedLists } from './application/erased-lists.js';
export { ErasureRound, type Found } from './application/erasure-round.js';
export { HOLD_WORDS, HOLDS } from './domain/erasure-rules.js';
export { ComplainantHoldRow } from './persistence/complainant-hold.entity.js';
export { ComplainantRuleRow } from './persistence/complainant-rule.entity.js';
export { ErasureModule } from './erasure.module.js';
