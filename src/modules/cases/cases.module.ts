import { Global, Module } from '@nestjs/common';
import { AddNote } from './application/add-note.js';
import { Assignments } from './application/assignments.js';
import { BulkEdit } from './application/bulk-edit.js';
import { CaseAccess } from './application/case-access.js';
import { CaseEvidence } from './application/case-evidence.js';
import { CaseLights } from './application/case-lights.js';
import { CaseMailItems } from './application/case-mail-items.js';
import { CaseMoves } from './application/case-moves.js';
import { CatchUpIndex } from './application/catch-up-index.js';
import { Contacts } from './application/contacts.js';
import { DispatchCases } from './application/dispatch-cases.js';
import { DispatchLetters } from './application/dispatch-letters.js';
import { DispatchMoment } from './application/dispatch-moment.js';
import { DispatchUnits } from './application/dispatch-units.js';
import { EditCase } from './application/edit-case.js';
import { ExcludeCase } from './application/exclude-case.js';
import { HandOn } from './application/hand-on.js';
import { IndexCase } from './application/index-case.js';
import { LeadOnly } from './application/lead-only.js';
import { LookFirst } from './application/look-first.js';
import { MergeCase } from './application/merge-case.js';
import { PlaceInChain } from './application/place-in-chain.js';
import { PlanUrge } from './application/plan-urge.js';
import { PreviewDispatch } from './application/preview-dispatch.js';
import { PublishCase } from './application/publish-case.js';
import { QueryCases } from './application/query-cases.js';
import { ReadCase } from './application/read-case.js';
import { RecallDispatch } from './application/recall-dispatch.js';
import { RedispatchCase } from './application/redispatch-case.js';
import { RegisterCase } from './application/register-case.js';
import { RelaxFilter } from './application/relax-filter.js';
import { RegisterCases } from './application/register-cases.js';
import { ReopenCase } from './application/reopen-case.js';
import { ReportCase } from './application/report-case.js';
import { ReportDrafts } from './application/report-drafts.js';
import { ReturnCase } from './application/return-case.js';
import { SearchCases } from './application/search-cases.js';
import { ShareCase } from './application/share-case.js';
import { SignCase } from './application/sign-case.js';
import { SplitCase } from './application/split-case.js';
import { UnitRecipients } from './application/unit-recipients.js';
import { UrgeCases } from './application/urge-cases.js';
import { VerifyCase } from './application/verify-case.js';
import { BulkEditController } from './http/bulk-edit.controller.js';
import { CaseEvidenceController } from './http/case-evidence.controller.js';
import { CaseMovesController } from './http/case-moves.controller.js';
import { CasesController } from './http/cases.controller.js';
import { ContactController } from './http/contact.controller.js';
import { DispatchController } from './http/dispatch.controller.js';
import { SearchController } from './http/search.controller.js';
import { SplitController } from './http/split.controller.js';
import { UrgeController } from './http/urge.controller.js';
import { VerificationController } from './http/verification.controller.js';
import { NotifyDispatchedJob } from './jobs/notify-dispatched.job.js';
import { NotifyUrgedJob } from './jobs/notify-urged.job.js';
import { CaseCountsReadModel } from './persistence/case-counts.read-model.js';
import { CaseIds } from './persistence/case-ids.read-model.js';
import { CaseList } from './persistence/case-list.read-model.js';
import { CaseMovements } from './persistence/case-movements.read-model.js';
import { CasePages } from './persistence/case-pages.js';
import { CaseParties } from './persistence/case-parties.read-model.js';
import { CaseTotalsReadModel } from './persistence/case-totals.read-model.js';
import { CaseUrges } from './persistence/case-urges.js';
import { OnTimeCounts } from './persistence/on-time-counts.read-model.js';

const FOR_OTHERS = [
  AddNote,
  CaseAccess,
  CaseCountsReadModel,
  CaseEvidence,
  CaseLights,
  CaseList,
  CaseMailItems,
  CaseMovements,
  CaseParties,
  CaseTotalsReadModel,
  Contacts,
  UnitRecipients,
  DispatchCases,
  EditCase,
  OnTimeCounts,
  PlaceInChain,
  PreviewDispatch,
  QueryCases,
  RegisterCase,
  RegisterCases,
  ReportCase,
  ShareCase,
  SignCase,
  SplitCase,
  VerifyCase,
  ReturnCase,
];

@Global()
@Module({
  controllers: [
    BulkEditController,
    CasesController,
    SearchController,
    CaseMovesController,
    VerificationController,
    DispatchController,
    UrgeController,
    SplitController,
    CaseEvidenceController,
    ContactController,
  ],
  providers: [
    ...FOR_OTHERS,
    Assignments,
    BulkEdit,
    CaseMoves,
    CasePages,
    CaseUrges,
    CaseIds,
    CatchUpIndex,
    DispatchLetters,
    DispatchMoment,
    DispatchUnits,
    ExcludeCase,
    HandOn,
    IndexCase,
    LeadOnly,
    LookFirst,
    MergeCase,
    PlanUrge,
    PreviewDispatch,
    PublishCase,
    ReadCase,
    RecallDispatch,
    RedispatchCase,
    RelaxFilter,
    ReopenCase,
    ReportDrafts,
    SearchCases,
    UrgeCases,
    NotifyDispatchedJob,
    NotifyUrgedJob,
  ],
  exports: FOR_OTHERS,
})
export class CasesModule {}
