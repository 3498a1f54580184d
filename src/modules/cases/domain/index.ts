// What a room above may read without loading the framework: as pure as this folder.
export { SETTLED, WITH_THE_UNIT, type CaseStatus } from './case-workflow.js';
export { parseAcceptanceNumber, type AcceptanceNumber, type NumberParts } from './acceptance-number.js';
export {
  BLACK,
  findPersonalData,
  withoutPersonalData,
  type PersonalData,
  type PersonalDataKind,
} from './personal-data.js';
export { placeKeyAmong, placeKeyOf, placeWords, type PlaceWords } from './place-words.js';
export {
  isJoint,
  keptShares,
  plus,
  printShare,
  sumShares,
  type Fraction,
  type WeightedCount,
} from './share.js';
export * from './vocabulary.js';
