import { Outbox1764000001000 } from './001-outbox.js';
import { Organisation1764000002000 } from './002-organisation.js';
import { Access1764000003000 } from './003-access.js';
import { History1764000004000 } from './004-history.js';
import { Calendar1764000005000 } from './005-calendar.js';
import { Campaigns1764000006000 } from './006-campaigns.js';
import { Deadlines1764000007000 } from './007-deadlines.js';
import { Cases1764000008000 } from './008-cases.js';
import { Reports1764000009000 } from './009-reports.js';
import { Contacts1764000010000 } from './010-contacts.js';
import { Evidence1764000011000 } from './011-evidence.js';
import { Notices1764000012000 } from './012-notices.js';
import { Imports1764000013000 } from './013-imports.js';
import { Rollups1764000014000 } from './014-rollups.js';
import { Digests1764000015000 } from './015-digests.js';
import { Search1764000016000 } from './016-search.js';
import { Repeats1764000018000 } from './018-repeats.js';
import { QuickEntry1764000019000 } from './019-quick-entry.js';
import { ImportDesk1764000020000 } from './020-import-desk.js';
import { Ledger1764000021000 } from './021-ledger.js';
import { ReportFiles1764000022000 } from './022-reports.js';
import { SplitJoint1764000023000 } from './023-split-joint.js';
import { EntryDesk1764000024000 } from './024-entry-desk.js';
import { TaskForces1764000026000 } from './026-task-forces.js';
import { QuickFigures1764000027000 } from './027-quick-figures.js';
import { SlipVersion1764000029000 } from './029-slip-version.js';
import { EvidenceCopies1764000030000 } from './030-evidence-copies.js';
import { UnitWork1764000032000 } from './032-unit-work.js';
import { Asks1764000031000 } from './031-asks.js';
import { Pauses1764000044000 } from './044-pauses.js';
import { SpecialLimitRules1764000045000 } from './045-special-limit-rules.js';
import { Urges1764000036000 } from './036-urges.js';
import { CaseFiles1764000034000 } from './034-case-files.js';
import { Verification1764000033000 } from './033-verification.js';
import { SearchNumbers1764000035000 } from './035-search-numbers.js';
import { Delivery1764000048000 } from './048-delivery.js';
import { CalendarChanges1764000042000 } from './042-calendar-changes.js';
import { WorkingHours1764000043000 } from './043-working-hours.js';
import { Communities1764000038000 } from './038-communities.js';
import { LeaderVisits1764000039000 } from './039-leader-visits.js';
import { QuickLists1764000037000 } from './037-quick-lists.js';
import { MadeFiles1764000040000 } from './040-made-files.js';
import { ReminderRules1764000046000 } from './046-reminder-rules.js';
import { SendLog1764000047000 } from './047-send-log.js';
import { Channels1764000049000 } from './049-channels.js';
import { MailFiles1764000050000 } from './050-mail-files.js';
import { ColourSlips1764000051000 } from './051-colour-slips.js';
import { WrittenReminders1764000052000 } from './052-written-reminders.js';
import { Watches1764000053000 } from './053-watches.js';
import { People1764000054000 } from './054-people.js';
import { Retention1764000055000 } from './055-retention.js';
import { StreetIndex1764000056000 } from './056-street-index.js';
import { Receipts1764000057000 } from './057-receipts.js';
import { MorningLists1764000058000 } from './058-morning-lists.js';
import { HistoryChain1764000059000 } from './059-history-chain.js';
import { Rectification1764000060000 } from './060-rectification.js';
import { OriginalPhoto1764000062000 } from './062-original-photo.js';
import { WriteOff1764000063000 } from './063-write-off.js';
import { Publicity1764000064000 } from './064-publicity.js';
import { Feedback1764000065000 } from './065-feedback.js';
import { RectificationRule1764000066000 } from './066-rectification-rule.js';
import { Ledgers1764000067000 } from './067-ledgers.js';
import { DispatchRounds1764000068000 } from './068-dispatch-rounds.js';
import { SlipsAboutTasks1764000069000 } from './069-slips-about-tasks.js';
import { PublicityReceiver1764000070000 } from './070-publicity-receiver.js';
import { Ownership1764000071000 } from './071-ownership.js';
import { Accountability1764000072000 } from './072-accountability.js';
import { FollowUp1764000073000 } from './073-follow-up.js';
import { WorkerDeaths1764000074001 } from './074-worker-deaths.js';
import { ReceiptDays1764000074000 } from './074-receipt-days.js';
import { UnmetPublications1764000075000 } from './075-unmet-publications.js';
import { ProgressFromADevice1764000076000 } from './076-progress-from-a-device.js';
import { KindsAndObjections1764000078000 } from './078-kinds-and-objections.js';
import { SecondFactor1764000081000 } from './081-second-factor.js';
import { ComplainantErasure1764000082000 } from './082-complainant-erasure.js';
import { DueScan1764000083000 } from './083-due-scan.js';
import { PublicationLadder1764000084000 } from './084-publication-ladder.js';
import { OwnMails1764000088000 } from './088-own-mails.js';
import { TypeRouteSetting1764000089000 } from './089-type-route-setting.js';
import { CaseTally1764000090000 } from './090-case-tally.js';
import { StatusIndex1764000091000 } from './091-status-index.js';

/** In the order in which they run. */
export const migrations = [
  Outbox1764000001000,
  Organisation1764000002000,
  Access1764000003000,
  History1764000004000,
  Calendar1764000005000,
  Campaigns1764000006000,
  Deadlines1764000007000,
  Cases1764000008000,
  Reports1764000009000,
  Contacts1764000010000,
  Evidence1764000011000,
  Notices1764000012000,
  Imports1764000013000,
  Rollups1764000014000,
  Digests1764000015000,
  Search1764000016000,
  Repeats1764000018000,
  QuickEntry1764000019000,
  ImportDesk1764000020000,
  Ledger1764000021000,
  ReportFiles1764000022000,
  SplitJoint1764000023000,
  EntryDesk1764000024000,
  TaskForces1764000026000,
  QuickFigures1764000027000,
  SlipVersion1764000029000,
  EvidenceCopies1764000030000,
  UnitWork1764000032000,
  Asks1764000031000,
  Urges1764000036000,
  CaseFiles1764000034000,
  Verification1764000033000,
  SearchNumbers1764000035000,
  Delivery1764000048000,
  CalendarChanges1764000042000,
  WorkingHours1764000043000,
  Pauses1764000044000,
  SpecialLimitRules1764000045000,
  Communities1764000038000,
  LeaderVisits1764000039000,
  QuickLists1764000037000,
  MadeFiles1764000040000,
  ReminderRules1764000046000,
  SendLog1764000047000,
  Channels1764000049000,
  MailFiles1764000050000,
  ColourSlips1764000051000,
  WrittenReminders1764000052000,
  Watches1764000053000,
  People1764000054000,
  Retention1764000055000,
  StreetIndex1764000056000,
  Receipts1764000057000,
  MorningLists1764000058000,
  HistoryChain1764000059000,
  Rectification1764000060000,
  OriginalPhoto1764000062000,
  WriteOff1764000063000,
  Publicity1764000064000,
  Feedback1764000065000,
  RectificationRule1764000066000,
  Ledgers1764000067000,
  DispatchRounds1764000068000,
  SlipsAboutTasks1764000069000,
  PublicityReceiver1764000070000,
  Ownership1764000071000,
  Accountability1764000072000,
  FollowUp1764000073000,
  WorkerDeaths1764000074001,
  ReceiptDays1764000074000,
  UnmetPublications1764000075000,
  ProgressFromADevice1764000076000,
  KindsAndObjections1764000078000,
  SecondFactor1764000081000,
  ComplainantErasure1764000082000,
  DueScan1764000083000,
  PublicationLadder1764000084000,
  OwnMails1764000088000,
  TypeRouteSetting1764000089000,
  CaseTally1764000090000,
  StatusIndex1764000091000,
];
