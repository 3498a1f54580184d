import { Module } from '@nestjs/common';
import { Appoint } from './application/appoint.js';
import { ClosePlace } from './application/close-place.js';
import { DutiesInHand } from './application/duties-in-hand.js';
import { DutyKinds } from './application/duty-kinds.js';
import { EndDuty } from './application/end-duty.js';
import { ImportPlaces } from './application/import-places.js';
import { PlacesPlanner } from './application/places-plan.js';
import { ReadDuties } from './application/read-duties.js';
import { ReadGaps } from './application/read-gaps.js';
import { ReadMap } from './application/read-map.js';
import { ReadOwners } from './application/read-owners.js';
import { SetPlace } from './application/set-place.js';
import { SubjectLines } from './application/subject-lines.js';
import { Subjects } from './application/subjects.js';
import { ReadWholeMap } from './application/whole-map.js';
import { DutiesController } from './http/duties.controller.js';
import { OwnershipController } from './http/ownership.controller.js';
import { PlaceImportController } from './http/place-import.controller.js';
import { PlacesController } from './http/places.controller.js';
import { OpenTasks } from './persistence/open-tasks.read-model.js';
import { UnownedCases } from './persistence/unowned-cases.read-model.js';

@Module({
  controllers: [DutiesController, OwnershipController, PlaceImportController, PlacesController],
  providers: [
    Appoint,
    ClosePlace,
    DutiesInHand,
    DutyKinds,
    EndDuty,
    ImportPlaces,
    OpenTasks,
    PlacesPlanner,
    ReadDuties,
    ReadGaps,
    ReadMap,
    ReadOwners,
    ReadWholeMap,
    SetPlace,
    SubjectLines,
    Subjects,
    UnownedCases,
  ],
  exports: [Appoint, SetPlace],
})
export class OwnershipModule {}
