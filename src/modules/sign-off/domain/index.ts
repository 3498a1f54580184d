// What a room above may read without loading the framework: as pure as this folder.
export { median } from './median.js';
export type { CaseFacts, ChainStep } from './chain.js';
