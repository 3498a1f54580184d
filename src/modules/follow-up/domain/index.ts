export { LATENESSES, type Lateness } from './late-task.js';
export {
  addStages,
  countStages,
  NO_STAGES,
  STAGE_STANDINGS,
  type StageCounts,
  type StageStanding,
} from './stage-standing.js';
export { isDoneFor, type ClosingMetric, type Ending, type FollowUpRule } from './closing-metrics.js';
