import type { components } from '../../../api/schema';
import type { VerdictValue } from '../../../shared/verdict/verdicts';
import type { CaseDetail } from '../../../shared/case/case-api';
import { amountText, type MeasureKind } from '../../../shared/case/measures';

export interface DraftVerdict {
  verdict: VerdictValue | null;
  ground: string;
}

export interface DraftMeasure {
  kind: MeasureKind;
  /** As typed; 元 for a fine. */
  amount: string;
}

/** The report as it stands on the screen; what is typed is kept as typed. */
export interface ReportDraft {
  finding: string;
  handling: string;
  accountability: string;
  closureGoal: string;
  /** By id of the allegation. */
  verdicts: Record<string, DraftVerdict>;
  measures: DraftMeasure[];
  proposal: components['schemas']['ReportRequest']['proposal'];
  milestone: string;
  milestoneOn: string;
  /** The day as it was written: 2026年9月底. */
  milestoneSaid: string;
  /** Where a measure stops works. */
  stopReason: string;
  stopReviewOn: string;
  stopReviewSaid: string;
  /** Places that were named here and have no photo yet. */
  points: string[];
}

/** Begins with what an earlier round said: after 退回重办 nobody types everything again. */
export function draftFromCase(found: CaseDetail): ReportDraft {
  return {
    finding: found.finding ?? '',
    handling: found.handling ?? '',
    accountability: found.accountability ?? '',
    closureGoal: found.closureGoal ?? '',
    verdicts: Object.fromEntries(
      found.allegations.map(({ id, verdict, ground }) => [id, { verdict, ground: ground ?? '' }]),
    ),
    measures: found.measures.map(({ kind, amount }) => ({ kind, amount: amountText(kind, amount) })),
    proposal: 'close',
    milestone: found.nextMilestone ?? '',
    milestoneOn: '',
    milestoneSaid: '',
    ...stopOf(found),
    points: [],
  };
}

/** What the round before said of works that stand still. */
function stopOf({ rounds }: CaseDetail): Pick<ReportDraft, 'stopReason' | 'stopReviewOn' | 'stopReviewSaid'> {
  const body = rounds[0]?.body as
    { shutDown?: { reason: string; reviewOn: string | null; reviewSaid?: string | null } } | undefined;
  return {
    stopReason: body?.shutDown?.reason ?? '',
    stopReviewOn: body?.shutDown?.reviewOn ?? '',
    stopReviewSaid: body?.shutDown?.reviewSaid ?? '',
  };
}

/** A stored draft over a fresh one: a field that a newer version added is there, whatever was stored. */
export const withDefaults = (stored: Partial<ReportDraft>, fresh: ReportDraft): ReportDraft => ({
  ...fresh,
  ...stored,
  verdicts: { ...fresh.verdicts, ...stored.verdicts },
});
