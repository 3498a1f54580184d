import type { CaseDetail } from '../../shared/case/case-api';
import type { RuleOfCase } from '../../shared/unit-work/unit-work-api';
import type { ReportFile } from './blocks/photo-facts';
import type { ReportDraft } from './draft/report-draft';

/** A kind of paper that the report has to bring, with the rule that asks for it. */
export interface DemandedPaper {
  code: string;
  zh: string;
  en: string;
  rule: string;
  version: number;
}

export interface Demand {
  papers: DemandedPaper[];
  siteVisit: boolean;
  before: number;
  after: number;
}

type Facts = Pick<CaseDetail, 'allegations' | 'minimumBefore' | 'minimumAfter'>;

/** What the rules of the case ask for with these verdicts: the server's own sum (`evidence-demand.ts`). */
export function demandOf(rules: readonly RuleOfCase[], draft: ReportDraft, facts: Facts): Demand {
  const verdicts = facts.allegations.map(({ id }) => draft.verdicts[id]?.verdict ?? null);
  const held = rules.filter(
    (rule) => verdicts.length === 0 || verdicts.some((one) => one === null || rule.verdicts.includes(one)),
  );
  const papers = held.flatMap(({ name, version, papers: asked }) =>
    asked.map((paper) => ({ ...paper, rule: name, version })),
  );
  return {
    papers: papers.filter(({ code }, at) => papers.findIndex((one) => one.code === code) === at),
    siteVisit: held.some(({ siteVisit }) => siteVisit),
    before: Math.max(facts.minimumBefore, ...held.map(({ before }) => before)),
    after: Math.max(facts.minimumAfter, ...held.map(({ after }) => after)),
  };
}

/** Papers of that kind that will be there once the outbox is empty. */
export const papersOf = (files: readonly ReportFile[], code: string): ReportFile[] =>
  files.filter((file) => file.kind === 'document' && file.paperKind === code);

export const hasPaper = (files: readonly ReportFile[], code: string): boolean =>
  papersOf(files, code).some(({ state }) => state !== 'failed');
