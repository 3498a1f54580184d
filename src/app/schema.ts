import { migrations } from '../../migrations/index.js';
import {
  AccountabilityEntryRow,
  AccountabilityKindRow,
  AccountabilityLinkRow,
} from '../modules/accountability/index.js';
import {
  ApiTokenRow,
  RecoveryCodeRow,
  SecondFactorRow,
  SecondFactorRuleRow,
  SessionRow,
  SignInFailureRow,
} from '../modules/access/index.js';
import {
  CalendarDayRow,
  CalendarYearRow,
  DistrictDayRow,
  WorkingHoursRow,
} from '../modules/calendar/index.js';
import { StreetCallRow } from '../modules/calls/index.js';
import { BatchRow, CampaignRow, LimitRuleRow, SpecialLimitRuleRow } from '../modules/campaigns/index.js';
import {
  AllegationRow,
  AssignmentRow,
  CaseHandlerRow,
  CasePositionRow,
  CaseGuestRow,
  CaseRow,
  CaseTallyRow,
  CaseUrgeRow,
  ComplainantErasureRow,
  ContactRow,
  EvidenceRuleRow,
  MeasureRow,
  PaperKindRow,
  PollutionTypeRow,
  ReportDraftRow,
  ReportRow,
  ShutDownRow,
  SupplementRow,
} from '../modules/cases/index.js';
import { DeadlineRow } from '../modules/deadlines/index.js';
import {
  DispatchLinkFailureRow,
  DispatchLinkRow,
  DispatchOwedRow,
  DispatchRoundRow,
  DispatchSettingRow,
} from '../modules/dispatch-rounds/index.js';
import { DigestIssueRow } from '../modules/digests/index.js';
import { ComplainantHoldRow, ComplainantRuleRow } from '../modules/erasure/index.js';
import { FollowUpRuleRow } from '../modules/follow-up/index.js';
import { EvidenceFileRow } from '../modules/evidence/index.js';
import { ExtensionRequestRow, ExtensionRuleRow } from '../modules/extensions/index.js';
import {
  HistoryCheckpointHeadRow,
  HistoryCheckpointRow,
  HistoryEntryRow,
  HistoryHeadRow,
} from '../modules/history/index.js';
import {
  EntryDraftRow,
  ImportMappingRow,
  ImportRowRow,
  ImportRunRow,
  KnownPlaceRow,
  TypeRouteSettingRow,
} from '../modules/intake/index.js';
import { LedgerIssueRow, LedgerRowRow, LedgerUploadRow, LedgerViewRow } from '../modules/ledgers/index.js';
import { MadeFileRow } from '../modules/made-files/index.js';
import {
  AddressFaultRow,
  BellItemRow,
  ChannelRuleRow,
  MailAttachmentRow,
  MailFileRow,
  MailOutageRow,
  MailRow,
  NoticeRow,
  WatchRuleRow,
  WebhookMessageRow,
  WebhookRow,
} from '../modules/notices/index.js';
import { AbsenceRow, LeaderPairingRow, UnitRow, UserRow } from '../modules/organisation/index.js';
import { DutyKindRow, DutyPlaceRow, DutyRow } from '../modules/ownership/index.js';
import { PhraseRow } from '../modules/phrases/index.js';
import { ReminderSettingRow } from '../modules/reminders/index.js';
import {
  CaseLinkRow,
  RepeatLevelRow,
  RepeatPolicyRow,
  TaskForceMeetingRow,
  TaskForceRow,
} from '../modules/repeats/index.js';
import { FeedbackImportRow, FeedbackTaskRow, FeedbackUnitNameRow } from '../modules/feedback/index.js';
import {
  RectificationMilestoneRow,
  RectificationProgressRow,
  RectificationRuleRow,
  RectificationTaskCaseRow,
  RectificationTaskRow,
  RectificationTaskUnitRow,
} from '../modules/rectification/index.js';
import {
  ObjectionPressRow,
  PublicityObjectionRow,
  PublicityRow,
  WriteOffActRow,
  WriteOffLinkRow,
  WriteOffRow,
  WriteOffRuleRow,
  WriteOffWordsRow,
} from '../modules/write-off/index.js';
import { SlipNumberRow, SlipTemplateRow } from '../modules/reports/index.js';
import { CalendarChangeRow } from '../modules/recounts/index.js';
import { RetentionRuleRow } from '../modules/retention/index.js';
import { MorningListRow, RollupSnapshotRow } from '../modules/rollups/index.js';
import {
  ColourSlipCaseRow,
  ColourSlipTaskRow,
  ColourSlipRow,
  ColourSlipSettingRow,
  ColourSlipWordsRow,
  SlipConsequenceRow,
  SlipProposalRow,
} from '../modules/slips/index.js';
import { AffectedVisitRow, SiteVisitRow } from '../modules/visits/index.js';
import {
  CallBackRow,
  DrawRow,
  DrawnCaseRow,
  LookBackRow,
  LookBackRuleRow,
} from '../modules/reviews/index.js';
import {
  LeaderVisitRow,
  ReviewCheckRow,
  ReviewRemarkRow,
  ReviewSittingRow,
  SignatureRow,
  SignOffChainRow,
  SignOffRow,
  SignOffRuleRow,
  SignOffStepRow,
} from '../modules/sign-off/index.js';
import { LedgerSettingRow, SavedViewRow } from '../modules/views/index.js';
import {
  WrittenReminderRow,
  WrittenReminderRunRow,
  WrittenReminderTemplateRow,
} from '../modules/written-reminders/index.js';
import type { DatabaseSchema } from '../platform/database/database.module.js';
import { IdempotencyKeyRow } from '../platform/idempotency/idempotency-key.entity.js';
import { OutboxRow } from '../platform/outbox/outbox.entity.js';

/** Every table of the product and every step of its schema. */
export const schema: DatabaseSchema = {
  entities: [
    OutboxRow,
    IdempotencyKeyRow,
    UnitRow,
    UserRow,
    LeaderPairingRow,
    SessionRow,
    SecondFactorRow,
    SecondFactorRuleRow,
    RecoveryCodeRow,
    ApiTokenRow,
    SignInFailureRow,
    HistoryEntryRow,
    HistoryHeadRow,
    HistoryCheckpointRow,
    HistoryCheckpointHeadRow,
    CalendarDayRow,
    CalendarYearRow,
    DistrictDayRow,
    WorkingHoursRow,
    CalendarChangeRow,
    CampaignRow,
    LimitRuleRow,
    SpecialLimitRuleRow,
    BatchRow,
    DeadlineRow,
    CaseRow,
    CaseTallyRow,
    CasePositionRow,
    CaseGuestRow,
    CaseUrgeRow,
    AssignmentRow,
    AllegationRow,
    PollutionTypeRow,
    MeasureRow,
    ReportRow,
    ReportDraftRow,
    ContactRow,
    ComplainantErasureRow,
    ComplainantHoldRow,
    ComplainantRuleRow,
    EvidenceFileRow,
    CaseHandlerRow,
    EvidenceRuleRow,
    PaperKindRow,
    ShutDownRow,
    SiteVisitRow,
    AffectedVisitRow,
    MailRow,
    MailFileRow,
    MailOutageRow,
    MailAttachmentRow,
    NoticeRow,
    AddressFaultRow,
    BellItemRow,
    ChannelRuleRow,
    WatchRuleRow,
    WebhookRow,
    WebhookMessageRow,
    ReminderSettingRow,
    AbsenceRow,
    ImportRunRow,
    ImportRowRow,
    ImportMappingRow,
    TypeRouteSettingRow,
    KnownPlaceRow,
    EntryDraftRow,
    PhraseRow,
    SavedViewRow,
    LedgerSettingRow,
    CaseLinkRow,
    RepeatLevelRow,
    RepeatPolicyRow,
    TaskForceRow,
    TaskForceMeetingRow,
    ExtensionRuleRow,
    ExtensionRequestRow,
    StreetCallRow,
    MorningListRow,
    FollowUpRuleRow,
    RollupSnapshotRow,
    DigestIssueRow,
    MadeFileRow,
    SlipNumberRow,
    SlipTemplateRow,
    ColourSlipRow,
    ColourSlipCaseRow,
    ColourSlipTaskRow,
    ColourSlipSettingRow,
    ColourSlipWordsRow,
    SlipProposalRow,
    SlipConsequenceRow,
    SignOffChainRow,
    SignOffStepRow,
    SignOffRuleRow,
    SignOffRow,
    SignatureRow,
    LeaderVisitRow,
    ReviewCheckRow,
    ReviewRemarkRow,
    ReviewSittingRow,
    SupplementRow,
    DrawRow,
    DrawnCaseRow,
    CallBackRow,
    LookBackRow,
    LookBackRuleRow,
    WrittenReminderRunRow,
    WrittenReminderRow,
    WrittenReminderTemplateRow,
    RetentionRuleRow,
    RectificationTaskRow,
    RectificationTaskCaseRow,
    RectificationTaskUnitRow,
    AccountabilityEntryRow,
    AccountabilityKindRow,
    AccountabilityLinkRow,
    DutyKindRow,
    DutyPlaceRow,
    DutyRow,
    RectificationMilestoneRow,
    RectificationProgressRow,
    RectificationRuleRow,
    FeedbackImportRow,
    FeedbackTaskRow,
    FeedbackUnitNameRow,
    WriteOffRuleRow,
    WriteOffRow,
    WriteOffLinkRow,
    WriteOffActRow,
    WriteOffWordsRow,
    PublicityRow,
    PublicityObjectionRow,
    ObjectionPressRow,
    LedgerViewRow,
    LedgerRowRow,
    LedgerIssueRow,
    LedgerUploadRow,
    DispatchSettingRow,
    DispatchRoundRow,
    DispatchOwedRow,
    DispatchLinkRow,
    DispatchLinkFailureRow,
  ],
  migrations,
};
