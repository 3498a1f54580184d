import { dayOf, type Day } from '../../../kernel/day.js';
import { movesOf } from '../../deadlines/index.js';
import { SOURCE_WORDS, STATUS_WORDS, TYPE_WORDS, type UnitRole } from '../../rectification/index.js';
import { evidenceWords, extensionWords, publicityWords, type DateMove } from '../domain/cell-words.js';
import type { Cells } from '../domain/columns.js';
import type { BaseMilestone } from '../domain/frozen.js';
import { writeMilestones } from '../domain/milestone-cell.js';
import type { LedgerFacts } from './ledger-facts.js';

const SCHEDULE = { behind: '未达到', 'on-schedule': '达到', ahead: '超过' } as const;

/** The row of a task in words, as the office writes them. */
export function cellsOf(facts: LedgerFacts, serial: number, today: Day): Cells {
  const { task, status, schedule, told } = facts;
  const units = (role: UnitRole): string =>
    facts.units.flatMap((one) => (one.role === role ? one.unit.name : [])).join('、');
  return {
    serial: String(serial),
    number: task.number,
    source: [task.sourceRound ?? SOURCE_WORDS[task.source].zh, task.sourceNo].filter(Boolean).join('\n'),
    title: task.title,
    problem: task.problem,
    goal: task.goal,
    measures: task.measures,
    type: TYPE_WORDS[task.type].zh,
    due: task.dueSaid ?? task.dueOn ?? '长期坚持',
    lead: units('lead'),
    assist: units('assist'),
    street: units('street'),
    leaders: [task.partyLeader, task.governmentLeader].filter(Boolean).join('\n'),
    person: task.owner ?? '',
    supervise: units('supervise'),
    milestones: facts.milestones
      .map(({ serial: no, what, plannedOn }) => `${no}．${plannedOn} ${what}`)
      .join('\n'),
    milestonesDone: writeMilestones(milestonesOf(facts)),
    progress: told.map(({ text }) => text).join('\n'),
    obstacle: told.flatMap(({ obstacle }) => obstacle ?? []).join('\n'),
    share: `${schedule.done}%`,
    status: STATUS_WORDS[status].zh,
    schedule: SCHEDULE[schedule.state],
    extensions: extensionWords(movesIn(facts)),
    publicity: facts.notice ? publicityWords(facts.notice, today) : '',
    writtenOff: task.writtenOffAt ? dayOf(task.writtenOffAt) : '',
    evidence: evidenceWords(facts.files),
  };
}

export function milestonesOf({ milestones }: LedgerFacts): BaseMilestone[] {
  return milestones.map(({ id, serial, doneOn }) => ({ id, no: serial, doneOn }));
}

/** Each time that the date was moved; a clock that stood moved nothing. */
function movesIn({ dates }: LedgerFacts): DateMove[] {
  return dates.flatMap(({ explanation }) =>
    movesOf(explanation).flatMap((move): DateMove[] =>
      move.kind === 'pause' ? [] : [{ from: move.of.fromOn, to: move.of.toOn, reason: move.of.reason }],
    ),
  );
}
