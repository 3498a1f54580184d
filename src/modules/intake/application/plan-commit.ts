import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { RegisterCases, type ReadyCase } from '../../cases/index.js';
import { makesCase, type DecisionKind } from '../domain/row-decision.js';
import type { ImportRowRow, RowMatch } from '../persistence/import-row.entity.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';
import { importedCase } from './imported-case.js';
import { PrepareRows } from './prepare-rows.js';

/** A row and the case it becomes, worked out before the transaction. */
export interface PlannedCase {
  rowId: string;
  rowNumber: number;
  batchLabel: string | null;
  decision: DecisionKind | null;
  /** The case that a person, or the text itself, says it belongs to. */
  link: { kind: 'repeat' | 'joined'; to: RowMatch | null; otherId: string | null } | null;
  ready: ReadyCase;
}

export interface CommitPlan {
  cases: PlannedCase[];
  /** Rows that become a part of a split case. */
  splits: number[];
  /** Rows that change a case of the ledger. */
  takes: number[];
  /** Cases that rows of the file stand for already. */
  known: Set<string>;
}

const SLICE = 200;
const BREATHE_EVERY = 20;

/** Works out everything that needs no transaction, in slices, so that the one that writes is short. */
@Injectable()
export class PlanCommit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: ImportRows,
    private readonly prepare: PrepareRows,
    private readonly registerCases: RegisterCases,
  ) {}

  async run(
    head: ImportHead,
    now: Instant,
    onProgress: (done: number) => Promise<void>,
  ): Promise<CommitPlan> {
    const reads = this.uow.reads;
    const context = await this.prepare.context(reads);
    const plan: CommitPlan = { cases: [], splits: [], takes: [], known: new Set() };
    for (let last = 0, rows; ; last = rows.at(-1)!.rowNumber) {
      rows = await this.rows.after(reads, head.id, last, SLICE);
      if (rows.length === 0) return plan;
      for (const [at, row] of rows.entries()) {
        if (at % BREATHE_EVERY === 0) await breathe();
        if (row.caseId) plan.known.add(row.caseId);
        if (row.decision === 'take') plan.takes.push(row.rowNumber);
        else if (row.decision === 'split') plan.splits.push(row.rowNumber);
        else if (makesCase(row.outcome, row.decision)) {
          const prepared = this.prepare.again(row, head.mapping?.headers ?? [], context);
          const ready = this.registerCases.ready(importedCase(prepared, head.campaignId), now);
          plan.cases.push({ ...headOf(row), link: linkOf(row), ready });
        }
      }
      await onProgress(plan.cases.length);
    }
  }
}

const headOf = ({ id, rowNumber, batchLabel, decision }: ImportRowRow) => ({
  rowId: id,
  rowNumber,
  batchLabel,
  decision,
});

/** What the text says itself is linked unless a person says otherwise; a mere likeness only when a person says so. */
function linkOf({ matches, decision, decided, outcome }: ImportRowRow): PlannedCase['link'] {
  const [first = null] = matches ?? [];
  const byText = outcome === 'repeat' && decision === null && first?.mentioned;
  if (!byText && decision !== 'link' && decision !== 'join') return null;
  const otherId = decided?.otherId ?? first?.caseId ?? null;
  return { kind: decision === 'join' ? 'joined' : 'repeat', to: first, otherId };
}
