export { AccountabilityModule } from './accountability.module.js';
export { CountedMeasures } from './application/counted-measures.js';
export { RecordEntry } from './application/record-entry.js';
export type { EntryInput } from './application/entry-facts.js';
export { sumUp, type CountedLine } from './domain/count-measures.js';
export { wanYuanOf, yuanOf } from './domain/money.js';
export { AccountabilityEntryRow } from './persistence/accountability-entry.entity.js';
export { AccountabilityKindRow } from './persistence/accountability-kind.entity.js';
export { AccountabilityLinkRow } from './persistence/accountability-link.entity.js';
