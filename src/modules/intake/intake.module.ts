import { Module } from '@nestjs/common';
import { RepeatsModule } from '../repeats/index.js';
import { CoverImport } from './application/cover-import.js';
import { DecideImport } from './application/decide-import.js';
import { DiscardImport } from './application/discard-import.js';
import { EnterCase } from './application/enter-case.js';
import { EntryDrafts } from './application/entry-drafts.js';
import { EntryProgress } from './application/entry-progress.js';
import { ForgetImported } from './application/forget-imported.js';
import { ImportActors } from './application/import-actors.js';
import { ImportAtOnce } from './application/import-at-once.js';
import { ImportTurns } from './application/import-turns.js';
import { JudgeImport } from './application/judge-import.js';
import { KnownPlaces } from './application/known-places.js';
import { MapImport } from './application/map-import.js';
import { OpenImport } from './application/open-import.js';
import { PlanCommit } from './application/plan-commit.js';
import { PrepareRows } from './application/prepare-rows.js';
import { ProposeLead } from './application/propose-lead.js';
import { ReadImport } from './application/read-import.js';
import { ReadImports } from './application/read-imports.js';
import { RecogniseEntry } from './application/recognise-entry.js';
import { RecogniseSlip } from './application/recognise-slip.js';
import { RejudgeRows } from './application/rejudge-rows.js';
import { RequestCommit } from './application/request-commit.js';
import { SealedContacts } from './application/sealed-contacts.js';
import { TakeOver } from './application/take-over.js';
import { TryRoutes } from './application/try-routes.js';
import { TypeRoutes } from './application/type-routes.js';
import { UploadImport } from './application/upload-import.js';
import { WithoutKnown } from './application/without-known.js';
import { WriteErrors } from './application/write-errors.js';
import { WriteImport } from './application/write-import.js';
import { WriteSplits } from './application/write-splits.js';
import { CaseEntryController } from './http/case-entry.controller.js';
import { EntryDraftController } from './http/entry-draft.controller.js';
import { EntryProgressController } from './http/entry-progress.controller.js';
import { ImportRowsController } from './http/import-rows.controller.js';
import { ImportStepsController } from './http/import-steps.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { KnownPlacesController } from './http/known-places.controller.js';
import { RecogniseController } from './http/recognise.controller.js';
import { TypeRoutesController } from './http/type-routes.controller.js';
import { CommitImportJob } from './jobs/commit-import.job.js';
import { ReadImportJob } from './jobs/read-import.job.js';
import { EntryProgressReadModel } from './persistence/entry-progress.read-model.js';
import { ImportRows } from './persistence/import-rows.repository.js';
import { ImportRuns } from './persistence/import-runs.repository.js';
import { LedgerCases } from './persistence/ledger-cases.read-model.js';
import { UsualLeads } from './persistence/usual-leads.read-model.js';

const FOR_OTHERS = [ForgetImported, EnterCase, ImportAtOnce, ReadImports];

@Module({
  imports: [RepeatsModule],
  controllers: [
    CaseEntryController,
    EntryDraftController,
    EntryProgressController,
    ImportsController,
    KnownPlacesController,
    ImportRowsController,
    ImportStepsController,
    RecogniseController,
    TypeRoutesController,
  ],
  providers: [
    ...FOR_OTHERS,
    UploadImport,
    ReadImport,
    OpenImport,
    MapImport,
    PrepareRows,
    JudgeImport,
    RejudgeRows,
    DecideImport,
    CoverImport,
    DiscardImport,
    RequestCommit,
    PlanCommit,
    WriteErrors,
    WriteImport,
    WithoutKnown,
    WriteSplits,
    TakeOver,
    ImportActors,
    ImportTurns,
    ReadImportJob,
    CommitImportJob,
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
    ImportRows,
    LedgerCases,
  ],
  exports: FOR_OTHERS,
})
export class IntakeModule {}
