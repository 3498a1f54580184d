import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { squash } from '../domain/text.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';
import { LedgerCases, type LedgerCase } from '../persistence/ledger-cases.read-model.js';
import { compared, JudgeImport } from './judge-import.js';
import type { CommitPlan, PlannedCase } from './plan-commit.js';
import { PrepareRows } from './prepare-rows.js';
import { rowOf } from './row-of.js';

/** Leaves out of a plan what was registered since the dry run: those rows are compared with the case, as any known one. */
@Injectable()
export class WithoutKnown {
  constructor(
    private readonly rows: ImportRows,
    private readonly ledger: LedgerCases,
    private readonly judge: JudgeImport,
    private readonly prepare: PrepareRows,
  ) {}

  async run(tx: Tx, head: ImportHead, { cases, known: taken }: CommitPlan): Promise<PlannedCase[]> {
    const numbers = cases.flatMap(({ ready: { row } }) => row.numberKey ?? []);
    const byNumber = new Map(
      (await this.ledger.byNumbers(tx, head.campaignId, numbers)).map((one) => [one.numberKey, one]),
    );
    const unnumbered = cases.some(({ ready: { row } }) => row.numberKey === null);
    const free = unnumbered
      ? await this.judge.free(tx, head.campaignId, taken)
      : new Map<string, LedgerCase[]>();
    const left: PlannedCase[] = [];
    for (const one of cases) {
      const { numberKey, content } = one.ready.row;
      const known = numberKey ? byNumber.get(numberKey) : free.get(squash(content))?.shift();
      if (known) await this.tell(tx, head, one, known);
      else left.push(one);
    }
    return left;
  }

  private async tell(tx: Tx, head: ImportHead, { rowNumber }: PlannedCase, known: LedgerCase): Promise<void> {
    const row = await this.rows.one(tx, head.id, rowNumber);
    const context = await this.prepare.context(tx);
    const prepared = this.prepare.again(row, head.mapping?.headers ?? [], context);
    const judged = compared(prepared, known);
    const next = rowOf(head.id, { prepared, batchLabel: row.batchLabel }, judged);
    await this.rows.save(tx, { ...next, id: row.id, pending: false });
  }
}
