export { ChangeTask } from './application/change-task.js';
export type { NewTask } from './application/new-task.js';
export { DescribeTasks, type DescribedTask } from './application/describe-tasks.js';
export { OpenTask } from './application/open-task.js';
export { PlanMilestones } from './application/plan-milestones.js';
export { RecordProgress } from './application/record-progress.js';
export { RectificationTasks } from './application/rectification-tasks.js';
export { TaskWriteOff, type Rebound } from './application/task-write-off.js';
export { TickMilestone } from './application/tick-milestone.js';
export { RectificationRules } from './application/rectification-rules.js';
export { TaskWrittenOffError } from './domain/rectification-errors.js';
export {
  STATUS_WORDS,
  TASK_STATUSES,
  SOURCE_WORDS,
  TYPE_WORDS,
  UNIT_ROLES,
  type Source,
  type TaskStatus,
  type TaskType,
  type UnitRole,
} from './domain/vocabulary.js';
export { RectificationMilestoneRow } from './persistence/rectification-milestone.entity.js';
export { RectificationProgressRow } from './persistence/rectification-progress.entity.js';
export { RectificationRuleRow } from './persistence/rectification-rule.entity.js';
export { RectificationTaskCaseRow } from './persistence/rectification-task-case.entity.js';
export { RectificationTaskUnitRow } from './persistence/rectification-task-unit.entity.js';
export { RectificationTaskRow } from './persistence/rectification-task.entity.js';
export { OrNothing } from './http/dto/rectification.request.js';
export { RectificationModule } from './rectification.module.js';
export { SOURCES, TASK_TYPES } from './domain/vocabulary.js';
