import { squash } from '../../../kernel/text.js';
import type { FeedbackColumn, FeedbackLine } from './columns.js';
import {
  PROPOSED_EVERY,
  tellErrors,
  type Difference,
  type JudgeBy,
  type JudgedLine,
  type PlannedMilestone,
  type WholeFacts,
} from './judged-line.js';
import type { KnownTask } from './known-task.js';
import { FAULTS } from './line-words.js';
import { fault, type ParsedLine, type SaidFacts } from './parse-line.js';
import type { SaidMilestone } from './read-milestones.js';

/** Which cell a fact was read from. */
const COLUMN_OF: Record<keyof SaidFacts, readonly FeedbackColumn[]> = {
  source: ['source'],
  sourceRound: ['source'],
  sourceNo: ['sourceNo', 'serial'],
  title: ['title', 'problem'],
  problem: ['problem', 'title'],
  goal: ['goal'],
  measures: ['measures'],
  type: ['type', 'due'],
  dueOn: ['due'],
  dueSaid: ['due'],
  evidenceEvery: ['evidenceEvery', 'type'],
  partyLeader: ['partyLeader', 'leaders'],
  governmentLeader: ['governmentLeader', 'leaders'],
  owner: ['owner'],
  leadId: ['lead'],
  assistIds: ['assist', 'lead'],
  streetIds: ['street'],
  superviseIds: ['supervise'],
  milestones: ['milestones'],
};
/** A line that has become a task before: what it says anew, beside what the task says. */
export function judgeKnown(parsed: ParsedLine, known: KnownTask, by: JudgeBy): JudgedLine {
  const { said } = parsed;
  const differences: Difference[] = [];
  const facts = wholeFacts(known);
  for (const field of Object.keys(COLUMN_OF) as (keyof SaidFacts)[]) {
    const column = COLUMN_OF[field].find((name) => parsed.line.cells[name]);
    const value = said[field];
    if (!column || value === undefined || !isNews(parsed.line, known.lastCells, COLUMN_OF[field])) continue;
    // A place in the list is no fact about the task, and a name that was made up is left to whoever bettered it.
    if ((field === 'sourceNo' && column === 'serial') || (field === 'title' && column === 'problem'))
      continue;
    if (field === 'milestones') {
      facts.milestones = matched(known, said.milestones!);
      if (planText(facts.milestones) === planText(known.milestones)) continue;
      requireDoneKept(parsed, known, facts.milestones);
    } else if (isSame(known[field], value)) continue;
    else Object.assign(facts, { [field]: value });
    differences.push({ field, column, before: known[field], after: value });
  }
  facts.evidenceEvery = facts.type === 'long-term' ? (facts.evidenceEvery ?? PROPOSED_EVERY) : null;
  if (differences.length > 0 && known.writtenOff)
    fault(parsed, differences[0]!.column, FAULTS.writtenOff, { number: known.number });
  else if (differences.length > 0) tellErrors(parsed, facts, known.caseCount, by.today);
  const verdict = differences.length > 0 ? 'changed' : 'unchanged';
  return { ...parsed, verdict, known, facts, differences };
}

function wholeFacts(known: KnownTask): WholeFacts {
  const { id: _i, version: _v, number: _n, writtenOff: _w, caseCount: _c, lastCells: _l, ...facts } = known;
  return facts;
}

/** A cell that says what it said last time is no news, whatever an officer has made of the fact since. */
function isNews(
  line: FeedbackLine,
  last: FeedbackLine['cells'] | null,
  columns: readonly FeedbackColumn[],
): boolean {
  if (!last) return true;
  return columns.some((column) => {
    const text = squash(line.cells[column] ?? '');
    return text !== '' && text !== squash(last[column] ?? '');
  });
}

/** A milestone that keeps its words keeps its tick. */
function matched(known: KnownTask, said: readonly SaidMilestone[]): PlannedMilestone[] {
  const left = [...known.milestones];
  return said.map((one) => {
    const at = left.findIndex(({ what }) => squash(what) === squash(one.what));
    const old = at < 0 ? null : left.splice(at, 1)[0]!;
    return { ...one, id: old?.id ?? null };
  });
}

function requireDoneKept(parsed: ParsedLine, known: KnownTask, wanted: readonly PlannedMilestone[]): void {
  const lost = known.milestones.find(
    (old) =>
      old.doneOn !== null &&
      !wanted.some(({ id, plannedOn }) => id === old.id && plannedOn === old.plannedOn),
  );
  if (lost) fault(parsed, 'milestones', FAULTS.doneMilestone, { what: lost.what });
}

const planText = (plan: readonly SaidMilestone[]): string =>
  JSON.stringify(plan.map(({ what, plannedOn, weight }) => [squash(what), plannedOn, weight]));

function isSame(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after))
    return JSON.stringify(before.toSorted()) === JSON.stringify(after.toSorted());
  if (typeof before === 'string' && typeof after === 'string') return squash(before) === squash(after);
  return (before ?? null) === (after ?? null);
}
