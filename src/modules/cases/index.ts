export { AssignHandler } from './application/assign-handler.js';
export { AddNote } from './application/add-note.js';
export { CaseAccess, type CaseStanding } from './application/case-access.js';
export { CaseClock } from './application/case-clock.js';
export { CaseEvidence } from './application/case-evidence.js';
export { CaseEvidenceCopies } from './application/case-evidence-copies.js';
export { CaseGuests } from './application/case-guests.js';
export { CaseLights, type CaseLight, type LightContext } from './application/case-lights.js';
export { CaseMailItems, type MailedRow } from './application/case-mail-items.js';
export { asRecipient, UnitRecipients } from './application/unit-recipients.js';
export { CatchUpIndex } from './application/catch-up-index.js';
export { KeepTally } from './application/keep-tally.js';
export { Contacts, type Contact } from './application/contacts.js';
export { DispatchCases, type DispatchItem } from './application/dispatch-cases.js';
export { CaseVisits } from './application/case-visits.js';
export { EvidenceRules } from './application/evidence-rules.js';
export { EditCase, type CaseChange } from './application/edit-case.js';
export { LeadOnly } from './application/lead-only.js';
export { PlaceInChain } from './application/place-in-chain.js';
export { Erasers, type Eraser } from './application/erasers.js';
export { ForgetComplainant, type ErasureFacts, type Forgotten } from './application/forget-complainant.js';
export { ErasureResponse } from './http/dto/erasure.response.js';
export { erasureWords } from './domain/contact-errors.js';
export { ComplainantErasureRow } from './persistence/complainant-erasure.entity.js';
export { PreviewDispatch, type DispatchPlan, type DispatchPreview } from './application/preview-dispatch.js';
export { BY_HAND, pressOf, statedMoment, type Moved, type Press } from './application/press.js';
export { Presses } from './application/presses.js';
export { PublishCase } from './application/publish-case.js';
export { QueryCases } from './application/query-cases.js';
export { SetCommunity } from './application/set-community.js';
export { ReadCase, type CaseFile } from './application/read-case.js';
export type { NewCase } from './application/case-rows.js';
export { RegisterCase } from './application/register-case.js';
export { ReopenCase } from './application/reopen-case.js';
export { RegisterCases, type ReadyCase, type StagedCases } from './application/register-cases.js';
export { ReportCase, type ReportInput } from './application/report-case.js';
export { ReturnCase } from './application/return-case.js';
export { ruleFactsOf } from './application/rule-facts.js';
export { SendBackCase } from './application/send-back-case.js';
export { ShareCase } from './application/share-case.js';
export { SignCase } from './application/sign-case.js';
export { SplitCase } from './application/split-case.js';
export { SupplementCase } from './application/supplement-case.js';
export { VerifyCase } from './application/verify-case.js';
export { CasesModule } from './cases.module.js';
export { DeadlineResponse, GridCellResponse, WordingResponse } from './http/dto/deadline.response.js';
export { presentDeadline } from './http/present-deadline.js';
export { NumberTakenError } from './domain/case-errors.js';
export {
  CASE_STATUSES,
  OPEN_STATUSES,
  SETTLED,
  STATUS_WORDS,
  WITH_THE_UNIT,
  type CaseStatus,
} from './domain/case-workflow.js';
export * from './domain/index.js';
export { CaseLineResponse } from './http/dto/case-line.response.js';
export { CaseFilterRequest, CaseListRequest } from './http/dto/case-query.request.js';
export { LightResponse, NamedUnit, TimeAmountResponse } from './http/dto/case-common.response.js';
export { momentOf, PressRequest, PreviewDispatchRequest } from './http/dto/case-move.request.js';
export { Flag, Several } from './http/dto/query-fields.js';
export { ContactRequest } from './http/dto/contact.request.js';
export { PollutionTypeRequest } from './http/dto/edit-case.request.js';
export { CaseUrgeRow } from './persistence/case-urge.entity.js';
export { AllegationRow } from './persistence/allegation.entity.js';
export { AssignmentRow } from './persistence/assignment.entity.js';
export { CaseTallyRow } from './persistence/case-tally.entity.js';
export type { CaseFilter } from './persistence/case-filter.js';
export { ofCampaignAside } from './persistence/case-conditions.js';
export { narrowToScope } from './persistence/case-scope.js';
export { COUNTED, IS_WORK, viewCondition, type CaseView } from './persistence/case-views.js';
export { bindBands } from './persistence/light-conditions.js';
export { CaseCountsReadModel, type CaseCounts } from './persistence/case-counts.read-model.js';
export { CASE_SORTS, DIRECTIONS, type CaseSort, type Direction } from './persistence/case-order.js';
export type { CaseStub } from './persistence/case-ids.read-model.js';
export { CaseDuties, type CaseDuty } from './persistence/case-duties.read-model.js';
export { CaseList, type CaseLine } from './persistence/case-list.read-model.js';
export { CaseMovements, type Movement } from './persistence/case-movements.read-model.js';
export { CaseParties } from './persistence/case-parties.read-model.js';
export {
  CaseTotalsReadModel,
  type CaseTotals,
  type TotalsFilter,
} from './persistence/case-totals.read-model.js';
export { CasePositionRow } from './persistence/case-position.entity.js';
export { CaseGuestRow } from './persistence/case-guest.entity.js';
export { CaseRow, NOT_DUE } from './persistence/case.entity.js';
export { ContactRow } from './persistence/contact.entity.js';
export { CaseHandlerRow } from './persistence/case-handler.entity.js';
export { EvidenceRuleRow } from './persistence/evidence-rule.entity.js';
export { MeasureRow } from './persistence/measure.entity.js';
export { OnTimeCounts, type DueByNow } from './persistence/on-time-counts.read-model.js';
export { PaperKindRow } from './persistence/paper-kind.entity.js';
export { PollutionTypeRow } from './persistence/pollution-type.entity.js';
export { ReportRow } from './persistence/report.entity.js';
export { ShutDownRow } from './persistence/shut-down.entity.js';
export { ReportDraftRow } from './persistence/report-draft.entity.js';
export { SupplementRow } from './persistence/supplement.entity.js';
