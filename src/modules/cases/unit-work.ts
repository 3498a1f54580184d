import { AssignHandler } from './application/assign-handler.js';
import { CaseHandlers } from './application/case-handlers.js';
import { CaseVisits } from './application/case-visits.js';
import { CasesInHand } from './application/cases-in-hand.js';
import { CheckCaseReport } from './application/check-case-report.js';
import { EvidenceRules } from './application/evidence-rules.js';
import { ReadUnitWork } from './application/read-unit-work.js';
import { ReviewShutDown } from './application/review-shut-down.js';
import { SetEvidenceRules } from './application/set-evidence-rules.js';
import { ShutDowns } from './application/shut-downs.js';
import { EvidenceRulesController } from './http/evidence-rules.controller.js';
import { ReportCheckController } from './http/report-check.controller.js';
import { UnitWorkController } from './http/unit-work.controller.js';

/** What a unit does with a case among its own people, as parts of the room's module. */
export const UNIT_WORK = [
  AssignHandler,
  CasesInHand,
  CaseHandlers,
  CaseVisits,
  CheckCaseReport,
  EvidenceRules,
  ReadUnitWork,
  ReviewShutDown,
  SetEvidenceRules,
  ShutDowns,
];
export const UNIT_WORK_CONTROLLERS = [EvidenceRulesController, ReportCheckController, UnitWorkController];
