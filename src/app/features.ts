import { AccessModule } from '../modules/access/index.js';
import { AccountabilityModule } from '../modules/accountability/index.js';
import { AdjustmentsModule } from '../modules/adjustments/index.js';
import { BackupsModule } from '../modules/backups/index.js';
import { CalendarModule } from '../modules/calendar/index.js';
import { CallsModule } from '../modules/calls/index.js';
import { CampaignsModule } from '../modules/campaigns/index.js';
import { CasesModule } from '../modules/cases/index.js';
import { DeadlinesModule } from '../modules/deadlines/index.js';
import { DigestsModule } from '../modules/digests/index.js';
import { DispatchRoundsModule } from '../modules/dispatch-rounds/index.js';
import { ErasureModule } from '../modules/erasure/index.js';
import { EvidenceModule } from '../modules/evidence/index.js';
import { ExtensionsModule } from '../modules/extensions/index.js';
import { FollowUpModule } from '../modules/follow-up/index.js';
import { FeedbackModule } from '../modules/feedback/index.js';
import { HistoryModule } from '../modules/history/index.js';
import { IntakeModule } from '../modules/intake/index.js';
import { JobsModule } from '../modules/jobs/index.js';
import { KeysModule } from '../modules/keys/index.js';
import { LedgersModule } from '../modules/ledgers/index.js';
import { LiveModule } from '../modules/live/index.js';
import { MadeFilesModule } from '../modules/made-files/index.js';
import { NoticesModule } from '../modules/notices/index.js';
import { OrganisationModule } from '../modules/organisation/index.js';
import { OwnershipModule } from '../modules/ownership/index.js';
import { PhrasesModule } from '../modules/phrases/index.js';
import { RectificationModule } from '../modules/rectification/index.js';
import { RecountsModule } from '../modules/recounts/index.js';
import { RemindersModule } from '../modules/reminders/index.js';
import { RepeatsModule } from '../modules/repeats/index.js';
import { ReportsModule } from '../modules/reports/index.js';
import { RollupsModule } from '../modules/rollups/index.js';
import { RetentionModule } from '../modules/retention/index.js';
import { ReviewsModule } from '../modules/reviews/index.js';
import { SlipsModule } from '../modules/slips/index.js';
import { SignOffModule } from '../modules/sign-off/index.js';
import { StatisticsModule } from '../modules/statistics/index.js';
import { VisitsModule } from '../modules/visits/index.js';
import { ViewsModule } from '../modules/views/index.js';
import { WriteOffModule } from '../modules/write-off/index.js';
import { WrittenRemindersModule } from '../modules/written-reminders/index.js';

/** The features, from the ground up. */
export const FEATURES = [
  AccessModule,
  OrganisationModule,
  HistoryModule,
  JobsModule,
  RetentionModule,
  CalendarModule,
  PhrasesModule,
  EvidenceModule,
  BackupsModule,
  KeysModule,
  MadeFilesModule,
  VisitsModule,
  NoticesModule,
  CampaignsModule,
  DeadlinesModule,
  SignOffModule,
  CasesModule,
  ViewsModule,
  LiveModule,
  RepeatsModule,
  ExtensionsModule,
  AdjustmentsModule,
  CallsModule,
  ReviewsModule,
  RectificationModule,
  FeedbackModule,
  WriteOffModule,
  LedgersModule,
  FollowUpModule,
  OwnershipModule,
  AccountabilityModule,
  IntakeModule,
  RecountsModule,
  SlipsModule,
  RemindersModule,
  DispatchRoundsModule,
  RollupsModule,
  DigestsModule,
  WrittenRemindersModule,
  StatisticsModule,
  ReportsModule,
  ErasureModule,
];
