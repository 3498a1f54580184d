import type { CheckedReport, CheckFacts, Finding, Severity } from './checked-report.js';
import { dateFindings } from './date-rules.js';
import { moneyFindings } from './money-rules.js';
import { privacyFindings } from './privacy-rules.js';
import { verdictFindings } from './verdict-rules.js';
import { wordingFindings } from './wording-rules.js';

const RANK: Record<Severity, number> = { block: 0, warn: 1, hint: 2 };

/** All that does not fit in a report, the gravest first, then in the order of the text. */
export function checkReport(report: CheckedReport, facts: CheckFacts): Finding[] {
  return [
    ...privacyFindings(report),
    ...verdictFindings(report),
    ...dateFindings(report, facts),
    ...moneyFindings(report),
    ...wordingFindings(report, facts),
  ].toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.start - b.start);
}
