import { Module } from '@nestjs/common';
import { DescribeTasks } from './application/describe-tasks.js';
import { OpenTask } from './application/open-task.js';
import { ReadTasks } from './application/read-tasks.js';
import { RectificationTasks } from './application/rectification-tasks.js';
import { TaskParts } from './application/task-parts.js';
import { RectificationsController } from './http/rectifications.controller.js';
import { RectificationList } from './persistence/rectification-list.read-model.js';

@Module({
  controllers: [RectificationsController],
  providers: [DescribeTasks, OpenTask, ReadTasks, RectificationList, RectificationTasks, TaskParts],
  exports: [DescribeTasks, OpenTask, RectificationTasks],
})
export class RectificationModule {}
