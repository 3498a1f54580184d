import { Module } from '@nestjs/common';
import { ChangeTaskForce } from './application/change-task-force.js';
import { Chains } from './application/chains.js';
import { CloseTaskForce } from './application/close-task-force.js';
import { FindLikely } from './application/find-likely.js';
import { FollowLevels } from './application/follow-levels.js';
import { LevelEffect } from './application/level-effect.js';
import { FindLikelyMany } from './application/find-likely-many.js';
import { LinkCases } from './application/link-cases.js';
import { OpenTaskForce } from './application/open-task-force.js';
import { ReadChain } from './application/read-chain.js';
import { ReadHotPlaces } from './application/read-hot-places.js';
import { ReadLinks } from './application/read-links.js';
import { ReadTaskForces } from './application/read-task-forces.js';
import { RecordMeeting } from './application/record-meeting.js';
import { RepeatLevels } from './application/repeat-levels.js';
import { SetRepeatLevels } from './application/set-repeat-levels.js';
import { TaskForceWrites } from './application/task-force-writes.js';
import { TaskForces } from './application/task-forces.js';
import { CaseLinksController } from './http/case-links.controller.js';
import { DuplicatesController } from './http/duplicates.controller.js';
import { HotPlacesController } from './http/hot-places.controller.js';
import { RepeatLevelsController } from './http/repeat-levels.controller.js';
import { TaskForcesController } from './http/task-forces.controller.js';
import { FollowLevelsJob } from './jobs/follow-levels.job.js';
import { HotPlaces } from './persistence/hot-places.read-model.js';
import { LikelyCandidates } from './persistence/likely-candidates.read-model.js';
import { MatterFigures } from './persistence/matter-figures.read-model.js';
import { OpenChains } from './persistence/open-chains.read-model.js';

@Module({
  controllers: [
    CaseLinksController,
    DuplicatesController,
    HotPlacesController,
    RepeatLevelsController,
    TaskForcesController,
  ],
  providers: [
    ChangeTaskForce,
    Chains,
    CloseTaskForce,
    FindLikely,
    FollowLevels,
    FollowLevelsJob,
    LevelEffect,
    FindLikelyMany,
    LinkCases,
    OpenTaskForce,
    ReadChain,
    ReadHotPlaces,
    ReadLinks,
    ReadTaskForces,
    RecordMeeting,
    RepeatLevels,
    SetRepeatLevels,
    TaskForceWrites,
    TaskForces,
    HotPlaces,
    LikelyCandidates,
    MatterFigures,
    OpenChains,
  ],
  exports: [FindLikely, FindLikelyMany, LinkCases],
})
export class RepeatsModule {}
