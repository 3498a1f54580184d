import type { CaseDetail } from '../case/case-api';
import { MarkedReportText } from './marked-report-text';
import { useReportCheck, type CheckedReport } from './use-report-check';

type Field = 'finding' | 'handling' | 'accountability' | 'closureGoal';

/** One text of a report that went up, with the checker's findings marked in it; all fields share one question. */
export function CheckedReportField({ found, name }: { found: CaseDetail; name: Field }) {
  const findings = useReportCheck(found.id, reportOf(found));
  return (
    <MarkedReportText text={found[name] ?? ''} findings={findings.filter(({ field }) => field === name)} />
  );
}

const reportOf = (found: CaseDetail): CheckedReport => ({
  finding: found.finding ?? '',
  handling: found.handling ?? '',
  accountability: found.accountability ?? '',
  closureGoal: found.closureGoal ?? '',
  allegations: found.allegations.map(({ id, verdict, ground }) => ({ id, verdict, ground: ground ?? '' })),
  measures: found.measures.map(({ kind, amount }) => ({ kind, amount })),
});
