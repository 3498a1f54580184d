import { Module } from '@nestjs/common';
import { AddKind } from './application/add-kind.js';
import { ChangeEntry } from './application/change-entry.js';
import { CountedMeasures } from './application/counted-measures.js';
import { Entries } from './application/entries.js';
import { EntryFacts } from './application/entry-facts.js';
import { EntryFiles } from './application/entry-files.js';
import { ReadRegister } from './application/read-register.js';
import { RecordEntry } from './application/record-entry.js';
import { RevealName } from './application/reveal-name.js';
import { AccountabilityController } from './http/accountability.controller.js';
import { EntryFilesController } from './http/entry-files.controller.js';
import { CountedFacts } from './persistence/counted-facts.read-model.js';

@Module({
  controllers: [AccountabilityController, EntryFilesController],
  providers: [
    AddKind,
    ChangeEntry,
    CountedFacts,
    CountedMeasures,
    Entries,
    EntryFacts,
    EntryFiles,
    ReadRegister,
    RecordEntry,
    RevealName,
  ],
  exports: [CountedMeasures, RecordEntry],
})
export class AccountabilityModule {}
