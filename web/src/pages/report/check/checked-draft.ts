import type { CaseDetail } from '../../../shared/case/case-api';
import { amountOf } from '../../../shared/case/measures';
import type { CheckedReport, ReportFinding } from '../../../shared/report-check/use-report-check';
import type { ReportDraft } from '../draft/report-draft';
import type { Gap } from '../report-gaps';

/** The draft as the checker reads it: every letter as typed, so that positions fit the fields. */
export function checkedDraft(draft: ReportDraft, found: CaseDetail): CheckedReport {
  const { finding, handling, accountability, closureGoal } = draft;
  return {
    finding,
    handling,
    accountability,
    closureGoal,
    allegations: found.allegations.map(({ id }) => {
      const { verdict = null, ground = '' } = draft.verdicts[id] ?? {};
      return { id, verdict, ground };
    }),
    measures: draft.measures.flatMap(({ kind, amount }) => {
      const value = amountOf(kind, amount);
      return value === null ? [] : [{ kind, amount: value }];
    }),
  };
}

/** Id of the element that a finding is about. */
export function targetOf({ field }: ReportFinding, found: CaseDetail): string {
  const [first = '', index] = field.split('.');
  if (first === 'allegations') return `ground-${found.allegations[Number(index)]?.id ?? ''}`;
  return first === 'measures' ? 'measures-title' : first;
}

/** Brings the words into sight and selects them. */
export function showFinding(finding: ReportFinding, found: CaseDetail): void {
  const field = document.getElementById(targetOf(finding, found));
  field?.scrollIntoView({ block: 'center' });
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(finding.start, finding.end);
}

const BLOCKS = ['finding', 'handling', 'accountability', 'closureGoal'] as const;

/** What must not be published keeps the report back like anything that is missing. */
export const blockingGaps = (findings: readonly ReportFinding[], found: CaseDetail): Gap[] =>
  findings
    .filter(({ severity }) => severity === 'block')
    .map((finding) => ({
      block: BLOCKS.find((block) => block === finding.field) ?? 'verdicts',
      target: targetOf(finding, found),
      short: { key: 'gapPersonal' },
    }));
