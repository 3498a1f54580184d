import type { Day } from '../../../kernel/day.js';
import { nextEvidenceOn } from '../../rectification/domain/index.js';
import {
  PROPOSED_EVERY,
  tellErrors,
  type JudgeBy,
  type JudgedLine,
  type PlannedMilestone,
  type WholeFacts,
} from './judged-line.js';
import { FAULTS, NOTES } from './line-words.js';
import { fault, note, type ParsedLine } from './parse-line.js';
import { titleOf } from './text-key.js';

/** A line that no task answers to: what it needs to become one, and what is proposed where it is silent. */
export function judgeNew(parsed: ParsedLine, by: JudgeBy): JudgedLine {
  const { said } = parsed;
  for (const column of ['problem', 'goal', 'measures'] as const)
    if (!said[column]) fault(parsed, column, FAULTS[column]);
  if (!said.leadId && !parsed.faults.some(({ column }) => column === 'lead'))
    fault(parsed, 'lead', FAULTS.lead);
  const type = said.type ?? 'dated';
  const title = said.title ?? titleOf(said.problem ?? '');
  if (!said.title && said.problem) note(parsed, 'problem', NOTES.title);
  const evidenceEvery = type === 'long-term' ? (said.evidenceEvery ?? PROPOSED_EVERY) : null;
  if (evidenceEvery && !said.evidenceEvery) note(parsed, 'type', NOTES.everyProposed);
  const facts: WholeFacts = {
    campaignId: by.campaignId,
    looksLikeId: null,
    startedOn: by.startedOn,
    source: said.source ?? 'feedback',
    sourceRound: said.sourceRound ?? null,
    sourceNo: said.sourceNo ?? null,
    title,
    problem: said.problem ?? '',
    goal: said.goal ?? '',
    measures: said.measures ?? '',
    type,
    dueOn: said.dueOn ?? null,
    dueSaid: said.dueSaid ?? null,
    evidenceEvery,
    partyLeader: said.partyLeader ?? null,
    governmentLeader: said.governmentLeader ?? null,
    owner: said.owner ?? null,
    leadId: said.leadId ?? '',
    assistIds: said.assistIds ?? [],
    streetIds: said.streetIds ?? [],
    superviseIds: said.superviseIds ?? [],
    milestones: (said.milestones ?? []).map((one) => ({ ...one, id: null })),
  };
  if (facts.milestones.length === 0 && !parsed.faults.some(({ column }) => column === 'milestones'))
    facts.milestones = proposed(parsed, facts);
  tellErrors(parsed, facts, 0, by.today);
  return { ...parsed, verdict: 'new', known: null, facts, differences: [] };
}

function proposed(parsed: ParsedLine, { dueOn, evidenceEvery, startedOn }: WholeFacts): PlannedMilestone[] {
  const one = (what: string, plannedOn: Day): PlannedMilestone[] => [
    { id: null, what, plannedOn, weight: null },
  ];
  if (dueOn) {
    note(parsed, 'milestones', NOTES.milestoneProposed);
    return one('完成整改', dueOn);
  }
  if (!evidenceEvery) return [];
  note(parsed, 'milestones', NOTES.evidenceMilestone);
  return one('报第一次佐证', nextEvidenceOn(startedOn, evidenceEvery));
}
