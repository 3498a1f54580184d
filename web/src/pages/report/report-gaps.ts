import { circled } from '../../shared/case/circled';
import { dayOf } from '../../shared/time/format-time';
import type { CaseDetail } from '../../shared/case/case-api';
import { hasPaper, type Demand } from './demand';
import { countPhotos, type ReportFile } from './blocks/photo-facts';
import type { ReportDraft } from './draft/report-draft';
import { amountOf, stopsWorks } from '../../shared/case/measures';
import type { reportWords } from './report-words';

export type BlockKey =
  | 'photos'
  | 'papers'
  | 'verdicts'
  | 'finding'
  | 'handling'
  | 'accountability'
  | 'closureGoal'
  | 'measures'
  | 'proposal';

/** One thing that keeps the report from going up, where it is and how to say it. */
export interface Gap {
  block: BlockKey;
  /** Id of the element that closes the gap. */
  target: string;
  /** In the foot, in few words. */
  short: { key: keyof typeof reportWords; values?: Record<string, string | number> };
}

/** What is there, on the server or on its way. */
export interface AtHand {
  files: readonly ReportFile[];
  hasSiteVisit: boolean;
}

type Facts = Pick<CaseDetail, 'allegations'>;

/** The server's own rule, so that nobody is sent up only to be refused; the server has the last word. */
export function reportGaps(draft: ReportDraft, facts: Facts, demand: Demand, atHand: AtHand): Gap[] {
  return [
    ...photoGaps(draft, facts, demand, atHand.files),
    ...paperGaps(demand, atHand),
    ...facts.allegations
      .filter(({ id }) => !draft.verdicts[id]?.verdict)
      .map(({ id, ordinal }): Gap => ({
        block: 'verdicts',
        target: `verdict-${id}`,
        short: { key: 'gapVerdict', values: { n: circled(ordinal) } },
      })),
    ...textGaps(draft),
    ...draft.measures.flatMap(({ kind, amount }, index): Gap[] =>
      amountOf(kind, amount) === null
        ? [
            {
              block: 'measures',
              target: `measure-${index}`,
              short: { key: 'gapMeasure', values: { n: index + 1 } },
            },
          ]
        : [],
    ),
    ...stopGaps(draft),
    ...milestoneGaps(draft),
  ];
}

/** What the server refused has to be sent again or taken out: a report never goes up beside a photo that was meant to be in it. */
export const failedGaps = (failed: number): Gap[] =>
  failed === 0
    ? []
    : [{ block: 'photos', target: 'photos-title', short: { key: 'gapFailed', values: { n: failed } } }];

/** Untrue in every allegation: nothing to put right, one photo of the site is enough. */
export const isAllUntrue = (draft: ReportDraft, { allegations }: Pick<Facts, 'allegations'>): boolean =>
  allegations.length > 0 && allegations.every(({ id }) => draft.verdicts[id]?.verdict === 'FALSE');

function photoGaps(draft: ReportDraft, facts: Facts, least: Demand, files: readonly ReportFile[]): Gap[] {
  const { before, after } = countPhotos(files);
  const gap = (key: 'gapSite' | 'gapBefore' | 'gapAfter', n: number): Gap => ({
    block: 'photos',
    target: key === 'gapAfter' ? 'add-after' : 'add-before',
    short: { key, values: { n } },
  });
  if (isAllUntrue(draft, facts)) return before + after < 1 ? [gap('gapSite', 1)] : [];
  return [
    ...(before < least.before ? [gap('gapBefore', least.before - before)] : []),
    ...(after < least.after ? [gap('gapAfter', least.after - after)] : []),
  ];
}

/** Each paper that the type demands, by its name; then the site visit. */
const paperGaps = ({ papers, siteVisit }: Demand, { files, hasSiteVisit }: AtHand): Gap[] => [
  ...papers
    .filter(({ code }) => !hasPaper(files, code))
    .map(({ code, zh, en }): Gap => ({
      block: 'papers',
      target: `paper-${code}`,
      short: { key: 'gapPaper', values: { zh, en } },
    })),
  ...(siteVisit && !hasSiteVisit
    ? [{ block: 'papers', target: 'site-visit', short: { key: 'gapVisit' } } as const]
    : []),
];

const LEAST_REASON = 6;

/** Works are not stopped without a reason and a later day of review. */
function stopGaps({ measures, stopReason, stopReviewOn }: ReportDraft): Gap[] {
  if (!stopsWorks(measures)) return [];
  const gap = (target: string, key: 'gapStopReason' | 'gapStopReview'): Gap => ({
    block: 'measures',
    target,
    short: { key },
  });
  return [
    ...([...stopReason.trim()].length < LEAST_REASON ? [gap('stop-reason', 'gapStopReason')] : []),
    ...(stopReviewOn > dayOf(new Date()) ? [] : [gap('stop-review', 'gapStopReview')]),
  ];
}

const textGaps = (draft: ReportDraft): Gap[] =>
  (['finding', 'handling'] as const)
    .filter((field) => !draft[field].trim())
    .map((field) => ({
      block: field,
      target: field,
      short: { key: field === 'finding' ? 'gapFinding' : 'gapHandling' },
    }));

function milestoneGaps({ proposal, milestone, milestoneOn }: ReportDraft): Gap[] {
  if (proposal === 'close') return [];
  const named: Gap[] = milestone.trim()
    ? []
    : [{ block: 'proposal', target: 'milestone', short: { key: 'gapMilestone' } }];
  const dated: Gap[] =
    milestoneOn > dayOf(new Date())
      ? []
      : [{ block: 'proposal', target: 'milestone-on', short: { key: 'gapMilestoneOn' } }];
  return [...named, ...dated];
}
