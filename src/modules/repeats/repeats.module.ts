import { Module } from '@nestjs/common';
import { Chains } from './application/chains.js';
import { ChangeTaskForce } from './application/change-task-force.js';
import { FindLikely } from './application/find-likely.js';
import { FindLikelyMany } from './application/find-likely-many.js';
import { LinkCases } from './application/link-cases.js';
import { ReadLinks } from './application/read-links.js';
import { ReadTaskForces } from './application/read-task-forces.js';
import { RepeatLevels } from './application/repeat-levels.js';
import { TaskForces } from './application/task-forces.js';
import { CaseLinksController } from './http/case-links.controller.js';
import { DuplicatesController } from './http/duplicates.controller.js';
import { HotPlacesController } from './http/hot-places.controller.js';
import { RepeatLevelsController } from './http/repeat-levels.controller.js';
import { TaskForcesController } from './http/task-forces.controller.js';
import { HotPlaces } from './persistence/hot-places.read-model.js';
import { LikelyCandidates } from './persistence/likely-candidates.read-model.js';

@Module({
  controllers: [
    CaseLinksController,
    DuplicatesController,
    HotPlacesController,
    RepeatLevelsController,
    TaskForcesController,
  ],
  providers: [
    Chains,
    ChangeTaskForce,
    FindLikely,
    FindLikelyMany,
    LinkCases,
    ReadLinks,
    ReadTaskForces,
    RepeatLevels,
    TaskForces,
    HotPlaces,
    LikelyCandidates,
  ],
  exports: [FindLikely, FindLikelyMany, LinkCases],
})
export class RepeatsModule {}
