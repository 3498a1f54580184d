import { Module } from '@nestjs/common';
import { AddKind } from './application/add-kind.js';
import { ChangeKind } from './application/change-kind.js';
import { ChangeEntry } from './application/change-entry.js';
import { CountedMeasures } from './application/counted-measures.js';
import { Entries } from './application/entries.js';
import { EntryFacts } from './application/entry-facts.js';
import { EntryFiles } from './application/entry-files.js';
import { ExportRegister } from './application/export-register.js';
import { Kinds } from './application/kinds.js';
import { LinkedSubjects } from './application/linked-subjects.js';
import { ListKinds } from './application/list-kinds.js';
import { OrderKinds } from './application/order-kinds.js';
import { ReadActs } from './application/read-acts.js';
import { ReadRegister } from './application/read-register.js';
import { RecordEntry } from './application/record-entry.js';
import { RevealName } from './application/reveal-name.js';
import { AccountabilityController } from './http/accountability.controller.js';
import { ActsController } from './http/acts.controller.js';
import { EntryFilesController } from './http/entry-files.controller.js';
import { AccountabilityKindsController } from './http/kinds.controller.js';
import { CountedFacts } from './persistence/counted-facts.read-model.js';

@Module({
  // The kinds first: their address looks like that of an act.
  controllers: [
    AccountabilityKindsController,
    AccountabilityController,
    EntryFilesController,
    ActsController,
  ],
  providers: [
    AddKind,
    ChangeEntry,
    ChangeKind,
    CountedFacts,
    CountedMeasures,
    Entries,
    EntryFacts,
    EntryFiles,
    ExportRegister,
    Kinds,
    LinkedSubjects,
    ListKinds,
    OrderKinds,
    ReadActs,
    ReadRegister,
    RecordEntry,
    RevealName,
  ],
  exports: [CountedMeasures, RecordEntry],
})
export class AccountabilityModule {}
