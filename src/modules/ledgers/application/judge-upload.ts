import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import type { Wording } from '../../../kernel/errors.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { can, scopeFor, type Actor } from '../../access/index.js';
import type { UnitRole } from '../../rectification/index.js';
import type { CellDiff, LiveTask } from '../domain/cell-diff.js';
import type { FilledRow } from '../domain/filled-rows.js';
import type { LedgerLine } from '../domain/frozen.js';
import { isSameText, judgeRow } from '../domain/judge-row.js';
import { REASONS } from '../domain/refusal-words.js';
import type { LedgerIssueRow } from '../persistence/ledger-issue.entity.js';
import type { LedgerViewRow } from '../persistence/ledger-view.entity.js';
import { LedgerTasks } from '../persistence/ledger-tasks.read-model.js';
import { cellsOf, milestonesOf } from './ledger-cells.js';
import { AT_ONCE, GatherFacts, type LedgerFacts } from './ledger-facts.js';
import { Ledgers } from './ledgers.js';

export interface RowDiff {
  row: number;
  taskId: string | null;
  serial: string;
  number: string;
  title: string;
  cells: CellDiff[];
  /** Why nothing of it counts. */
  refused: Wording | null;
}

/** What a filled-in sheet says otherwise than its issue, against what stands now; for one reader. */
@Injectable()
export class JudgeUpload {
  constructor(
    private readonly ledgers: Ledgers,
    private readonly tasks: LedgerTasks,
    private readonly facts: GatherFacts,
    private readonly clock: Clock,
  ) {}

  async of(
    reads: Reads,
    actor: Actor,
    { ledgerId, content }: LedgerIssueRow,
    rows: readonly FilledRow[],
  ): Promise<RowDiff[]> {
    const view = await this.ledgers.require(reads, ledgerId);
    const seen = await this.tasks.seen(reads, scopeFor(actor, 'rectification.read'));
    const baseOf = basesOf(content.lines);
    const said = rows
      .map((row) => ({ row, base: baseOf(row) }))
      .filter(({ row, base }) => !base || !saysNothing(row, base));
    const mine = said.flatMap(({ base }) => (base && (!seen || seen.has(base.taskId)) ? base : []));
    const facts = await this.factsOf(reads, view, [...new Set(mine)]);
    const today = dayOf(this.clock.now());
    const done = new Set<string>();
    return said.flatMap(({ row, base }): RowDiff | [] => {
      if (!base) return refusedRow(row, null, REASONS.unknownRow);
      if (seen && !seen.has(base.taskId)) return refusedRow(row, null, REASONS.foreign);
      if (done.has(base.taskId)) return refusedRow(row, base, REASONS.twice);
      done.add(base.taskId);
      const live = facts.get(base.taskId);
      if (!live) return refusedRow(row, base, REASONS.left);
      if (live.task.writtenOffAt) return refusedRow(row, base, REASONS.writtenOff);
      const cells = judgeRow(row, base, liveOf(actor, live, today), today);
      return cells.length > 0 ? { ...headOf(row, base), cells, refused: null } : [];
    });
  }

  /** Of those that the ledger takes still. */
  private async factsOf(
    reads: Reads,
    view: LedgerViewRow,
    lines: readonly LedgerLine[],
  ): Promise<Map<string, LedgerFacts>> {
    const found = new Map<string, LedgerFacts>();
    for (let at = 0; at < lines.length; at += AT_ONCE) {
      const some = lines.slice(at, at + AT_ONCE);
      const tasks = await this.tasks.taken(
        reads,
        view.filter,
        some.map(({ taskId }) => taskId),
      );
      for (const one of await this.facts.of(reads, tasks, some)) found.set(one.task.id, one);
      await breathe();
    }
    return found;
  }
}

/** By number and serial, which have to agree where the file has both. */
function basesOf(lines: readonly LedgerLine[]): (row: FilledRow) => LedgerLine | null {
  const byNumber = new Map(lines.map((line) => [line.cells.number, line]));
  const bySerial = new Map(lines.map((line) => [line.cells.serial, line]));
  return ({ cells: { number, serial } }) => {
    const found = number ? byNumber.get(number) : bySerial.get(serial ?? '');
    return !found || (number && serial && found.cells.serial !== serial) ? null : found;
  };
}

function saysNothing({ cells }: FilledRow, base: LedgerLine): boolean {
  return Object.entries(cells).every(([key, text]) =>
    isSameText(text, base.cells[key as keyof typeof base.cells]),
  );
}

function headOf({ row }: FilledRow, { taskId, cells }: LedgerLine) {
  return { row, taskId, serial: cells.serial, number: cells.number, title: cells.title };
}

/** Of a task that is not the reader's it says no more than the file does. */
function refusedRow(row: FilledRow, base: LedgerLine | null, refused: Wording): RowDiff {
  const said = { serial: row.cells.serial ?? '', number: row.cells.number ?? '' };
  const head = base ? headOf(row, base) : { row: row.row, taskId: null, ...said, title: '' };
  return { ...head, cells: [], refused };
}

function liveOf(actor: Actor, facts: LedgerFacts, today: Day): LiveTask {
  const may = (...roles: UnitRole[]): boolean => {
    const unitPaths = facts.units.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit.path);
    return can(actor, 'rectification.report', { unitPaths });
  };
  return {
    cells: cellsOf(facts, 0, today),
    told: facts.told.map(({ text }) => text),
    milestones: milestonesOf(facts),
    startedOn: facts.task.startedOn,
    mayReport: may('lead', 'assist'),
    mayTick: may('lead'),
  };
}
