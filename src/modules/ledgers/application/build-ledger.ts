import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { factsOf } from '../domain/columns.js';
import type { GoneLine, LedgerContent, LedgerLine, MarkedLine, PrintedColumn } from '../domain/frozen.js';
import { goneFrom, markLines } from '../domain/marks.js';
import { serialsFor, type GivenSerial } from '../domain/serials.js';
import { staysIn } from '../domain/stays-in.js';
import type { LedgerIssueRow } from '../persistence/ledger-issue.entity.js';
import { LedgerRowRow } from '../persistence/ledger-row.entity.js';
import { LedgerTasks } from '../persistence/ledger-tasks.read-model.js';
import type { LedgerViewRow } from '../persistence/ledger-view.entity.js';
import { cellsOf, milestonesOf } from './ledger-cells.js';
import { AT_ONCE, GatherFacts } from './ledger-facts.js';

/** Which tasks stand in a ledger now, by serial, before anything else is asked of them. */
export interface LedgerPlan {
  view: LedgerViewRow;
  last: LedgerIssueRow | null;
  /** By serial. */
  rows: GivenSerial[];
  /** Serials that the next issue gives. */
  fresh: GivenSerial[];
  gone: GoneLine[];
}

/** A ledger as it stands now, against its last issue. */
@Injectable()
export class BuildLedger {
  constructor(
    private readonly tasks: LedgerTasks,
    private readonly facts: GatherFacts,
    private readonly clock: Clock,
  ) {}

  async plan(reads: Reads, view: LedgerViewRow, last: LedgerIssueRow | null): Promise<LedgerPlan> {
    const before = last?.content.lines ?? [];
    const given = await reads.findBy(LedgerRowRow, { ledgerId: view.id });
    const found = (await this.tasks.heads(reads, view.filter)).filter(
      staysIn(view.filter.keepWrittenOff, before),
    );
    const ids = found.map(({ id }) => id);
    const { of, fresh } = serialsFor(ids, given);
    const rows = ids.map((taskId) => ({ taskId, serial: of.get(taskId)! }));
    const gone = goneFrom(before, new Set(ids));
    return { view, last, rows: rows.toSorted((a, b) => a.serial - b.serial), fresh, gone };
  }

  /** These rows of a plan in all columns of the catalogue, marked against the last issue. */
  async lines(reads: Reads, { view, last }: LedgerPlan, rows: readonly GivenSerial[]): Promise<MarkedLine[]> {
    const before = new Map(last?.content.lines.map((line) => [line.taskId, line]));
    const keys = view.columns.map(({ key }) => key);
    const lines: MarkedLine[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE);
      const known = some.flatMap(({ taskId }) => before.get(taskId) ?? []);
      const now = await this.linesOf(reads, some, known);
      lines.push(...markLines(now, last && known, keys));
      await breathe();
    }
    return lines;
  }

  /** The whole. */
  async of(
    reads: Reads,
    view: LedgerViewRow,
    last: LedgerIssueRow | null,
    asOf: Instant,
  ): Promise<{ content: LedgerContent; fresh: GivenSerial[] }> {
    const plan = await this.plan(reads, view, last);
    const lines = await this.lines(reads, plan, plan.rows);
    return { content: contentOf(plan, lines, asOf), fresh: plan.fresh };
  }

  private async linesOf(
    reads: Reads,
    rows: readonly GivenSerial[],
    since: readonly LedgerLine[],
  ): Promise<LedgerLine[]> {
    const tasks = await this.tasks.byIds(
      reads,
      rows.map(({ taskId }) => taskId),
    );
    const today = dayOf(this.clock.now());
    const facts = new Map((await this.facts.of(reads, tasks, since)).map((one) => [one.task.id, one]));
    return rows.flatMap(({ taskId, serial }): LedgerLine | [] => {
      const one = facts.get(taskId);
      if (!one) return [];
      const { status, progressIds: known } = one;
      return {
        taskId,
        serial,
        status,
        cells: cellsOf(one, serial, today),
        milestones: milestonesOf(one),
        known,
      };
    });
  }
}

export function contentOf(
  { view, last, gone }: LedgerPlan,
  lines: MarkedLine[],
  asOf: Instant,
): LedgerContent {
  const { name, heading, notes } = view;
  const against = last && { year: last.year, number: last.number };
  return { name, heading, notes, columns: columnsOf(view), lines, gone, against, asOf };
}

function columnsOf({ columns }: LedgerViewRow): PrintedColumn[] {
  return columns.map(({ key, heading }) => ({ key, heading: heading ?? factsOf(key).heading }));
}
