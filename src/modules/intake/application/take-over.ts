import { Injectable } from '@nestjs/common';
import { StaleVersionError } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { EditCase, type CaseChange } from '../../cases/index.js';
import type { FieldName } from '../domain/header-synonyms.js';
import { finding } from '../domain/row-finding.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';
import { LedgerCases } from '../persistence/ledger-cases.read-model.js';
import { compared } from './judge-import.js';
import { PrepareRows, type PreparedCase } from './prepare-rows.js';

/** 用新值: changes cases of the ledger to what the file says, field by field, as an officer has decided. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly rows: ImportRows,
    private readonly prepare: PrepareRows,
    private readonly ledger: LedgerCases,
    private readonly editCase: EditCase,
  ) {}

  /** A case that somebody has changed since the dry run is told, never overwritten. */
  async run(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    rowNumbers: readonly number[],
  ): Promise<{ updated: number; held: number }> {
    const done = { updated: 0, held: 0 };
    if (rowNumbers.length === 0) return done;
    const context = await this.prepare.context(tx);
    for (const rowNumber of rowNumbers) {
      const row = await this.rows.one(tx, head.id, rowNumber);
      const prepared = this.prepare.again(row, head.mapping?.headers ?? [], context);
      const change = changeOf(prepared, row.decided?.fields ?? []);
      try {
        await this.editCase.within(tx, actor, row.caseId!, row.caseVersion ?? 0, change);
        done.updated += 1;
      } catch (error) {
        if (!(error instanceof StaleVersionError)) throw error;
        await this.tell(tx, head, row, prepared, String(error.details.by));
        done.held += 1;
      }
    }
    return done;
  }

  /** The row is compared with the case as it is now, and what was decided no longer holds. */
  private async tell(
    tx: Tx,
    { campaignId }: ImportHead,
    row: ImportRowRow,
    prepared: PreparedCase,
    by: string,
  ): Promise<void> {
    const [known] = await this.ledger.byIds(tx, campaignId, [row.caseId!]);
    const judged = known && compared(prepared, known);
    const told = finding('case.edited-since', { rowNumber: row.rowNumber }, { by });
    await this.rows.save(tx, {
      ...row,
      changes: judged?.changes ?? row.changes,
      findings: [told, ...(judged?.findings ?? row.findings)],
      warnings: row.warnings + 1,
      decision: null,
      decided: null,
    });
  }
}

function changeOf({ facts, parsed, cells }: PreparedCase, fields: readonly FieldName[]): CaseChange {
  const values: Partial<Record<FieldName, CaseChange>> = {
    // As it stands in the file: editing blacks it out and seals the original.
    content: { content: parsed.content, allegations: parsed.allegations },
    area: { area: facts.area },
    place: { place: facts.place },
    pollutionTypes: { pollutionTypes: facts.pollutionTypes },
    finding: { finding: facts.finding },
    verdict: { verdict: facts.verdict },
    closureGoal: { closureGoal: facts.closureGoal },
    handling: { handling: facts.handling },
    accountability: { accountability: facts.accountability },
  };
  return Object.assign({ rawCells: cells }, ...fields.map((field) => values[field] ?? {})) as CaseChange;
}
