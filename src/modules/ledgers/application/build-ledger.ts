import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { factsOf } from '../domain/columns.js';
import type { LedgerContent, LedgerLine } from '../domain/frozen.js';
import { markLines } from '../domain/marks.js';
import { serialsFor, type GivenSerial } from '../domain/serials.js';
import { staysIn } from '../domain/stays-in.js';
import type { LedgerIssueRow } from '../persistence/ledger-issue.entity.js';
import { LedgerRowRow } from '../persistence/ledger-row.entity.js';
import { LedgerTasks } from '../persistence/ledger-tasks.read-model.js';
import type { LedgerViewRow } from '../persistence/ledger-view.entity.js';
import { cellsOf, milestonesOf } from './ledger-cells.js';
import { GatherFacts } from './ledger-facts.js';

export interface BuiltLedger {
  content: LedgerContent;
  /** Serials that the next issue gives. */
  fresh: GivenSerial[];
}

/** A ledger as it stands now, against its last issue. */
@Injectable()
export class BuildLedger {
  constructor(
    private readonly tasks: LedgerTasks,
    private readonly facts: GatherFacts,
  ) {}

  async of(
    reads: Reads,
    view: LedgerViewRow,
    last: LedgerIssueRow | null,
    asOf: Instant,
  ): Promise<BuiltLedger> {
    const given = await reads.findBy(LedgerRowRow, { ledgerId: view.id });
    const rows = (await this.tasks.matching(reads, view.filter)).filter(
      staysIn(view.filter.keepWrittenOff, last?.content.lines ?? []),
    );
    const { of, fresh } = serialsFor(
      rows.map(({ id }) => id),
      given,
    );
    const facts = await this.facts.of(reads, rows, last?.content.lines ?? []);
    const now = facts
      .map((one): LedgerLine => {
        const serial = of.get(one.task.id)!;
        const { status } = one;
        return {
          taskId: one.task.id,
          serial,
          status,
          cells: cellsOf(one, serial),
          milestones: milestonesOf(one),
          known: one.progressIds,
        };
      })
      .toSorted((a, b) => a.serial - b.serial);
    const columns = view.columns.map(({ key, heading }) => ({
      key,
      heading: heading ?? factsOf(key).heading,
    }));
    const marked = markLines(
      now,
      last?.content.lines ?? null,
      columns.map(({ key }) => key),
    );
    const { name, heading, notes } = view;
    const against = last && { year: last.year, number: last.number };
    return { content: { name, heading, notes, columns, ...marked, against, asOf }, fresh };
  }
}
