import { Global, Module } from '@nestjs/common';
import { AddNote } from './application/add-note.js';
import { AnswerRemark } from './application/answer-remark.js';
import { Assignments } from './application/assignments.js';
import { BulkEdit } from './application/bulk-edit.js';
import { CaseAccess } from './application/case-access.js';
import { CaseEvidenceCopies } from './application/case-evidence-copies.js';
import { CaseEvidenceSurroundings } from './application/case-evidence-surroundings.js';
import { CaseClock } from './application/case-clock.js';
import { CaseEvidence } from './application/case-evidence.js';
import { CaseGuests } from './application/case-guests.js';
import { CaseLights } from './application/case-lights.js';
import { CaseMailItems } from './application/case-mail-items.js';
import { CaseMoves } from './application/case-moves.js';
import { CatchUpIndex } from './application/catch-up-index.js';
import { Contacts } from './application/contacts.js';
import { CountersignCase } from './application/countersign-case.js';
import { DispatchCases } from './application/dispatch-cases.js';
import { DispatchLetters } from './application/dispatch-letters.js';
import { DispatchMoment } from './application/dispatch-moment.js';
import { DispatchUnits } from './application/dispatch-units.js';
import { EditCase } from './application/edit-case.js';
import { Erasers } from './application/erasers.js';
import { ExcludeCase } from './application/exclude-case.js';
import { FollowDrafts } from './application/follow-drafts.js';
import { ForgetComplainant } from './application/forget-complainant.js';
import { SweepCaseTexts } from './application/sweep-case-texts.js';
import { HandOn } from './application/hand-on.js';
import { IndexCase } from './application/index-case.js';
import { KeepTally } from './application/keep-tally.js';
import { LeadOnly } from './application/lead-only.js';
import { Communities } from './application/communities.js';
import { LocateCase } from './application/locate-case.js';
import { SetCommunity } from './application/set-community.js';
import { LookFirst } from './application/look-first.js';
import { MergeCase } from './application/merge-case.js';
import { PlaceInChain } from './application/place-in-chain.js';
import { Presses } from './application/presses.js';
import { PlanUrge } from './application/plan-urge.js';
import { PreviewDispatch } from './application/preview-dispatch.js';
import { PublishCase } from './application/publish-case.js';
import { QueryCases } from './application/query-cases.js';
import { ReadCase } from './application/read-case.js';
import { ReadReview } from './application/read-review.js';
import { RecallDispatch } from './application/recall-dispatch.js';
import { RedactPhoto } from './application/redact-photo.js';
import { RedispatchCase } from './application/redispatch-case.js';
import { RegisterCase } from './application/register-case.js';
import { RelaxFilter } from './application/relax-filter.js';
import { RegisterCases } from './application/register-cases.js';
import { ReopenCase } from './application/reopen-case.js';
import { ReportCase } from './application/report-case.js';
import { ReportDrafts } from './application/report-drafts.js';
import { ReturnCase } from './application/return-case.js';
import { ReviewQueue } from './application/review-queue.js';
import { ReviewRounds } from './application/review-rounds.js';
import { SearchCases } from './application/search-cases.js';
import { SendBackCase } from './application/send-back-case.js';
import { SettleCase } from './application/settle-case.js';
import { ShareCase } from './application/share-case.js';
import { SignCase } from './application/sign-case.js';
import { SplitCase } from './application/split-case.js';
import { SupplementCase } from './application/supplement-case.js';
import { UnitRecipients } from './application/unit-recipients.js';
import { UrgeCases } from './application/urge-cases.js';
import { VerifyCase } from './application/verify-case.js';
import { VisitsChapter } from './application/visits.chapter.js';
import { BulkEditController } from './http/bulk-edit.controller.js';
import { CaseEvidenceCopiesController } from './http/case-evidence-copies.controller.js';
import { CaseEvidenceController } from './http/case-evidence.controller.js';
import { CaseMovesController } from './http/case-moves.controller.js';
import { CaseCommunityController } from './http/case-community.controller.js';
import { CasePositionController } from './http/case-position.controller.js';
import { CasesController } from './http/cases.controller.js';
import { ContactController } from './http/contact.controller.js';
import { DispatchController } from './http/dispatch.controller.js';
import { ReviewController } from './http/review.controller.js';
import { ReviewDeskController } from './http/review-desk.controller.js';
import { SearchController } from './http/search.controller.js';
import { SplitController } from './http/split.controller.js';
import { UrgeController } from './http/urge.controller.js';
import { VerificationController } from './http/verification.controller.js';
import { NotifyDispatchedJob } from './jobs/notify-dispatched.job.js';
import { NotifyUrgedJob } from './jobs/notify-urged.job.js';
import { TickScansJob } from './jobs/tick-scans.job.js';
import { TickTallyJob } from './jobs/tick-tally.job.js';
import { CaseCountsReadModel } from './persistence/case-counts.read-model.js';
import { CaseIds } from './persistence/case-ids.read-model.js';
import { CaseDuties } from './persistence/case-duties.read-model.js';
import { CaseList } from './persistence/case-list.read-model.js';
import { CaseMovements } from './persistence/case-movements.read-model.js';
import { CasePages } from './persistence/case-pages.js';
import { CaseParties } from './persistence/case-parties.read-model.js';
import { CaseTotalsReadModel } from './persistence/case-totals.read-model.js';
import { CaseUrges } from './persistence/case-urges.js';
import { OnTimeCounts } from './persistence/on-time-counts.read-model.js';

import { UNIT_WORK, UNIT_WORK_CONTROLLERS } from './unit-work.js';

const FOR_OTHERS = [
  AddNote,
  CaseAccess,
  CaseClock,
  CaseCountsReadModel,
  CaseEvidence,
  CaseEvidenceCopies,
  CaseGuests,
  CaseLights,
  CaseDuties,
  CaseList,
  CaseMailItems,
  CaseMovements,
  CaseParties,
  CaseTotalsReadModel,
  Contacts,
  UnitRecipients,
  DispatchCases,
  EditCase,
  LeadOnly,
  Erasers,
  ForgetComplainant,
  OnTimeCounts,
  PlaceInChain,
  Presses,
  PreviewDispatch,
  QueryCases,
  ReadCase,
  RegisterCase,
  RegisterCases,
  ReopenCase,
  ReportCase,
  SendBackCase,
  ShareCase,
  SignCase,
  SplitCase,
  SupplementCase,
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
    ReviewController,
    ReviewDeskController,
    DispatchController,
    UrgeController,
    SplitController,
    CaseEvidenceController,
    CaseEvidenceCopiesController,
    CasePositionController,
    CaseCommunityController,
    ContactController,
    ...UNIT_WORK_CONTROLLERS,
  ],
  providers: [
    ...FOR_OTHERS,
    ...UNIT_WORK,
    AnswerRemark,
    CountersignCase,
    ReadReview,
    ReviewQueue,
    ReviewRounds,
    SettleCase,
    Assignments,
    BulkEdit,
    CaseEvidenceSurroundings,
    CaseMoves,
    CasePages,
    CaseUrges,
    CaseIds,
    CatchUpIndex,
    DispatchLetters,
    DispatchMoment,
    DispatchUnits,
    ExcludeCase,
    FollowDrafts,
    VisitsChapter,
    HandOn,
    IndexCase,
    KeepTally,
    LocateCase,
    SetCommunity,
    Communities,
    LookFirst,
    MergeCase,
    PlanUrge,
    PreviewDispatch,
    PublishCase,
    RecallDispatch,
    RedactPhoto,
    RedispatchCase,
    RelaxFilter,
    ReportDrafts,
    SearchCases,
    SweepCaseTexts,
    UrgeCases,
    NotifyDispatchedJob,
    NotifyUrgedJob,
    TickScansJob,
    TickTallyJob,
  ],
  exports: FOR_OTHERS,
})
export class CasesModule {}
