import { dayOf, type Day } from '../../../kernel/day.js';
import { movesOf } from '../../deadlines/index.js';
import { SOURCE_WORDS, STATUS_WORDS, TYPE_WORDS, type UnitRole } from '../../rectification/index.js';
import type { Cells } from '../domain/columns.js';
import type { BaseMilestone } from '../domain/frozen.js';
import { writeMilestones } from '../domain/milestone-cell.js';
import type { LedgerFacts } from './ledger-facts.js';

const SCHEDULE = { behind: '未达到', 'on-schedule': '达到', ahead: '超过' } as const;
const MOST_FILES = 20;

/** The row of a task in words, as the office writes them. */
export function cellsOf(facts: LedgerFacts, serial: number): Cells {
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
    extensions: extensionsOf(facts),
    publicity: facts.notice ? `${facts.notice.startOn}\n至 ${facts.notice.endOn}` : '',
    writtenOff: task.writtenOffAt ? dayOf(task.writtenOffAt) : '',
    evidence: filesOf(facts.fileNames),
  };
}

export function milestonesOf({ milestones }: LedgerFacts): BaseMilestone[] {
  return milestones.map(({ id, serial, doneOn }) => ({ id, no: serial, doneOn }));
}

/** Each time that the date was moved, also earlier than before. */
function extensionsOf({ dates }: LedgerFacts): string {
  const moves = dates.flatMap(({ explanation }) =>
    movesOf(explanation).flatMap((move): { from: Day; to: Day; reason: string }[] =>
      move.kind === 'pause' ? [] : [{ from: move.of.fromOn, to: move.of.toOn, reason: move.of.reason }],
    ),
  );
  return moves.map(({ from, to, reason }) => `${from} → ${to}：${reason}`).join('\n');
}

function filesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_FILES).join('\n');
  return names.length > MOST_FILES ? `${shown}\n等 ${names.length} 份` : shown;
}
