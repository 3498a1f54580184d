// What a room above may read without loading the framework: as pure as this folder.
export { findTaskErrors, type TaskPlan } from './check-task.js';
export { nextEvidenceOn } from './evidence-round.js';
export type { Source, TaskType } from './vocabulary.js';
