import { Module } from '@nestjs/common';
import { RepeatsModule } from '../repeats/index.js';
import { CommitImport } from './application/commit-import.js';
import { DryRunImport } from './application/dry-run-import.js';
import { EnterCase } from './application/enter-case.js';
import { EntryDrafts } from './application/entry-drafts.js';
import { EntryProgress } from './application/entry-progress.js';
import { JudgeImport } from './application/judge-import.js';
import { KnownPlaces } from './application/known-places.js';
import { PrepareImport } from './application/prepare-import.js';
import { ProposeLead } from './application/propose-lead.js';
import { ReadImports } from './application/read-imports.js';
import { RecogniseEntry } from './application/recognise-entry.js';
import { RecogniseSlip } from './application/recognise-slip.js';
import { SealedContacts } from './application/sealed-contacts.js';
import { TryRoutes } from './application/try-routes.js';
import { TypeRoutes } from './application/type-routes.js';
import { CaseEntryController } from './http/case-entry.controller.js';
import { EntryDraftController } from './http/entry-draft.controller.js';
import { EntryProgressController } from './http/entry-progress.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { KnownPlacesController } from './http/known-places.controller.js';
import { RecogniseController } from './http/recognise.controller.js';
import { TypeRoutesController } from './http/type-routes.controller.js';
import { EntryProgressReadModel } from './persistence/entry-progress.read-model.js';
import { ImportRuns } from './persistence/import-runs.repository.js';
import { LedgerCases } from './persistence/ledger-cases.read-model.js';
import { UsualLeads } from './persistence/usual-leads.read-model.js';

const FOR_OTHERS = [EnterCase, DryRunImport, CommitImport, ReadImports];

@Module({
  imports: [RepeatsModule],
  controllers: [
    CaseEntryController,
    EntryDraftController,
    EntryProgressController,
    ImportsController,
    KnownPlacesController,
    RecogniseController,
    TypeRoutesController,
  ],
  providers: [
    ...FOR_OTHERS,
    JudgeImport,
    PrepareImport,
    RecogniseEntry,
    RecogniseSlip,
    ProposeLead,
    SealedContacts,
    EntryDrafts,
    EntryProgress,
    EntryProgressReadModel,
    KnownPlaces,
    TypeRoutes,
    TryRoutes,
    UsualLeads,
    ImportRuns,
    LedgerCases,
  ],
  exports: FOR_OTHERS,
})
export class IntakeModule {}
