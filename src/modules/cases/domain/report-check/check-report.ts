import { halfWidth } from '../../../../kernel/text.js';
import type { CheckedReport, CheckFacts, Finding, Severity } from './checked-report.js';
import { dateFindings } from './date-rules.js';
import { moneyFindings } from './money-rules.js';
import { privacyFindings } from './privacy-rules.js';
import { verdictFindings } from './verdict-rules.js';
import { wordingFindings } from './wording-rules.js';

const RANK: Record<Severity, number> = { block: 0, warn: 1, hint: 2 };

/** All that does not fit in a report, the gravest first, then in the order of the text. */
export function checkReport(asTyped: CheckedReport, facts: CheckFacts): Finding[] {
  const report = plain(asTyped);
  return [
    ...privacyFindings(report),
    ...verdictFindings(report),
    ...dateFindings(report, facts),
    ...moneyFindings(report),
    ...wordingFindings(report, facts),
  ].toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.start - b.start);
}

/** Full-width signs as half-width ones; every position stays. */
function plain(report: CheckedReport): CheckedReport {
  const { finding, handling, accountability, closureGoal } = report;
  return {
    ...report,
    finding: halfWidth(finding),
    handling: halfWidth(handling),
    accountability: halfWidth(accountability),
    closureGoal: halfWidth(closureGoal),
    allegations: report.allegations.map((one) => ({ ...one, ground: halfWidth(one.ground) })),
  };
}
