// What a room above may read without loading the framework.
export { unitNamed, type KnownUnit } from './named-unit.js';
