export { DescribeFollowUp, type FollowUp } from './application/describe-follow-up.js';
export { FollowUpRules, type FollowUpRuleBook } from './application/follow-up-rules.js';
export { LateTasks, type LateTask } from './application/late-tasks.js';
export { isDoneFor } from './domain/closing-metrics.js';
export type { Lateness } from './domain/late-task.js';
export {
  addStages,
  countStages,
  NO_STAGES,
  type StageCounts,
  type StageStanding,
} from './domain/stage-standing.js';
export { FollowUpModule } from './follow-up.module.js';
export { StageCountsResponse } from './http/dto/watch.response.js';
export { joinStages, stageSection, type StageBlock } from './mail/stage-block.js';
export { joinTasks, LATENESS_WORDS, taskSection, type TaskMailItem } from './mail/task-block.js';
export { FollowUpRuleRow } from './persistence/follow-up-rule.entity.js';
export { WatchedCases, type WatchedCase } from './persistence/watched-cases.read-model.js';
