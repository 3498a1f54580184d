import type { components } from '../../api/schema';
import type { Refusal } from '../../shared/outbox/entry';
import type { CaseDetail } from '../../shared/case/case-api';
import type { ReportDraft } from './draft/report-draft';
import { amountOf, stopsWorks } from '../../shared/case/measures';
import type { BlockKey } from './report-gaps';

/** The draft as the server takes it; only called once nothing is missing. */
export function requestOf(draft: ReportDraft, found: CaseDetail): components['schemas']['ReportRequest'] {
  const staged = draft.proposal === 'stage-close';
  return {
    finding: draft.finding.trim(),
    handling: draft.handling.trim(),
    accountability: draft.accountability.trim(),
    closureGoal: draft.closureGoal.trim(),
    allegations: found.allegations.map(({ id }) => {
      const { verdict = null, ground = '' } = draft.verdicts[id] ?? {};
      return { id, verdict, ground: ground.trim() };
    }),
    measures: draft.measures.flatMap(({ kind, amount }) => {
      const value = amountOf(kind, amount);
      return value === null ? [] : [{ kind, amount: value }];
    }),
    proposal: draft.proposal,
    ...(stopsWorks(draft.measures)
      ? {
          shutDown: {
            reason: draft.stopReason.trim(),
            reviewOn: draft.stopReviewOn || null,
            ...(draft.stopReviewSaid.trim() ? { reviewSaid: draft.stopReviewSaid.trim() } : {}),
          },
        }
      : {}),
    ...(staged
      ? {
          milestone: draft.milestone.trim(),
          milestoneOn: draft.milestoneOn,
          ...(draft.milestoneSaid.trim() ? { milestoneSaid: draft.milestoneSaid.trim() } : {}),
        }
      : {}),
  };
}

/** What the server said about each block. */
export type Complaints = Partial<Record<BlockKey, string[]>>;

/** Sorts the refusal's field errors to the blocks they are about. */
export function complaintsOf(problem: Refusal | null): Complaints {
  const sorted: Complaints = {};
  for (const { field, message } of problem?.status === 422 ? problem.errors : []) {
    const block = blockOf(field);
    (sorted[block] ??= []).push(message);
  }
  return sorted;
}

function blockOf(field: string): BlockKey {
  const [first = ''] = field.split('.');
  if (first === 'allegations') return 'verdicts';
  if (first === 'siteVisit') return 'papers';
  if (first === 'shutDown') return 'measures';
  if (first === 'milestone' || first === 'milestoneOn') return 'proposal';
  const known: readonly BlockKey[] = [
    'photos',
    'papers',
    'finding',
    'handling',
    'accountability',
    'closureGoal',
    'measures',
    'proposal',
  ];
  return known.find((block) => block === first) ?? 'proposal';
}
