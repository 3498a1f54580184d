import { Global, Module } from '@nestjs/common';
import { ChangeTask } from './application/change-task.js';
import { DescribeTasks } from './application/describe-tasks.js';
import { DeviceFiles } from './application/device-files.js';
import { LinkCases } from './application/link-cases.js';
import { OpenTask } from './application/open-task.js';
import { PlanMilestones } from './application/plan-milestones.js';
import { ProgressFiles } from './application/progress-files.js';
import { ReadTasks } from './application/read-tasks.js';
import { RecordProgress } from './application/record-progress.js';
import { RectificationRules } from './application/rectification-rules.js';
import { RectificationTasks } from './application/rectification-tasks.js';
import { TaskParts } from './application/task-parts.js';
import { TaskWriteOff } from './application/task-write-off.js';
import { ThinWaitingFiles } from './application/thin-waiting-files.js';
import { TickMilestone } from './application/tick-milestone.js';
import { DeviceFilesController } from './http/device-files.controller.js';
import { ProgressFilesController } from './http/progress-files.controller.js';
import { RectificationsController } from './http/rectifications.controller.js';
import { RuleController } from './http/rule.controller.js';
import { TaskWorkController } from './http/task-work.controller.js';
import { RectificationList } from './persistence/rectification-list.read-model.js';

@Global()
@Module({
  controllers: [
    RectificationsController,
    TaskWorkController,
    ProgressFilesController,
    DeviceFilesController,
    RuleController,
  ],
  providers: [
    ChangeTask,
    DescribeTasks,
    DeviceFiles,
    LinkCases,
    OpenTask,
    PlanMilestones,
    ProgressFiles,
    ReadTasks,
    RecordProgress,
    RectificationList,
    RectificationRules,
    RectificationTasks,
    TaskParts,
    TaskWriteOff,
    ThinWaitingFiles,
    TickMilestone,
  ],
  exports: [
    ChangeTask,
    DescribeTasks,
    OpenTask,
    PlanMilestones,
    RecordProgress,
    RectificationRules,
    RectificationTasks,
    TaskWriteOff,
    TickMilestone,
  ],
})
export class RectificationModule {}
