import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { AddBatch } from '../../campaigns/index.js';
import { parseAcceptanceNumber, RegisterCases } from '../../cases/index.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';
import { LedgerCases } from '../persistence/ledger-cases.read-model.js';
import { importedCase } from './imported-case.js';
import { PrepareRows } from './prepare-rows.js';

const MOST_PARTS = 99;

/** 作拆分件: a row with the number of another case becomes a part of it, under that number with a suffix of its own. */
@Injectable()
export class WriteSplits {
  constructor(
    private readonly rows: ImportRows,
    private readonly ledger: LedgerCases,
    private readonly prepare: PrepareRows,
    private readonly registerCases: RegisterCases,
    private readonly addBatch: AddBatch,
  ) {}

  async run(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    rowNumbers: readonly number[],
    now: Instant,
  ): Promise<{ id: string; caseId: string }[]> {
    const made: { id: string; caseId: string }[] = [];
    const context = rowNumbers.length > 0 ? await this.prepare.context(tx) : null;
    for (const rowNumber of context ? rowNumbers : []) {
      const row = await this.rows.one(tx, head.id, rowNumber);
      const prepared = this.prepare.again(row, head.mapping?.headers ?? [], context!);
      const whole = importedCase(prepared, head.campaignId);
      const { normalized } = prepared.parsed.number;
      const origin = (await this.ledger.byNumbers(tx, head.campaignId, [normalized]))[0] ?? null;
      const suffix = await this.freeSuffix(tx, head.campaignId, normalized);
      const label = row.batchLabel;
      const batch = label ? await this.addBatch.within(tx, { campaignId: head.campaignId, label }) : null;
      const ready = this.registerCases.ready(
        {
          ...whole,
          acceptanceNo: `${whole.acceptanceNo ?? normalized}-${suffix}`,
          splitFromId: origin?.id ?? null,
          batchId: batch?.id ?? null,
        },
        now,
      );
      await this.registerCases.within(tx, actor, head.campaignId, [ready], now);
      made.push({ id: row.id, caseId: ready.row.id });
    }
    return made;
  }

  private async freeSuffix(tx: Tx, campaignId: string, number: string): Promise<number> {
    const keyOf = (suffix: number): string => parseAcceptanceNumber(`${number}-${suffix}`).normalized;
    const suffixes = Array.from({ length: MOST_PARTS }, (_, at) => at + 1);
    const known = await this.ledger.byNumbers(tx, campaignId, suffixes.map(keyOf));
    const taken = new Set(known.map(({ numberKey }) => numberKey));
    return suffixes.find((suffix) => !taken.has(keyOf(suffix))) ?? MOST_PARTS + 1;
  }
}
