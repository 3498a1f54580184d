/** Pure, so that another room's domain may read it. */
export type { Ending, FollowUpRule } from './closing-metrics.js';
export type { StageStanding } from './stage-standing.js';
