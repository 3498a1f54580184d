import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import { insertMany, marksFor } from '../../../platform/database/insert-many.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { RowGroup } from '../domain/count-rows.js';
import type { Decided, DecisionKind } from '../domain/row-decision.js';
import type { RowOutcome } from '../domain/row-outcome.js';
import { ImportRowRow } from './import-row.entity.js';

export interface RowFilter {
  outcome?: RowOutcome;
  /** Only what came up for a decision. */
  needs?: boolean;
}

const CASES_AT_ONCE = 500;

/** The rows of imports: what each says, what was decided about it and what became of it. */
@Injectable()
export class ImportRows {
  /** What needs a decision first, then the order of the file. */
  page(
    reads: Reads,
    runId: string,
    filter: RowFilter,
    skip: number,
    take: number,
  ): Promise<[ImportRowRow[], number]> {
    const where: FindOptionsWhere<ImportRowRow> = { runId, ...filter };
    return reads.findAndCount(ImportRowRow, {
      where,
      order: { needs: 'DESC', rowNumber: 'ASC' },
      skip,
      take,
    });
  }

  async one(reads: Reads, runId: string, rowNumber: number): Promise<ImportRowRow> {
    const row = await reads.findOneBy(ImportRowRow, { runId, rowNumber });
    if (!row) throw new NotFoundError();
    return row;
  }

  /** In the order of the file. */
  after(reads: Reads, runId: string, rowNumber: number, take?: number): Promise<ImportRowRow[]> {
    return reads.find(ImportRowRow, {
      where: { runId, rowNumber: MoreThan(rowNumber) },
      order: { rowNumber: 'ASC' },
      take,
    });
  }

  withNumbers(reads: Reads, runId: string, numberKeys: readonly string[]): Promise<ImportRowRow[]> {
    if (numberKeys.length === 0) return Promise.resolve([]);
    const where = { runId, numberKey: In([...new Set(numberKeys)]) };
    return reads.find(ImportRowRow, { where, order: { rowNumber: 'ASC' } });
  }

  async rejectedNumbers(reads: Reads, runId: string): Promise<number[]> {
    const where = { runId, outcome: 'rejected' as const, pending: true };
    const rows = await reads.find(ImportRowRow, {
      select: { id: true, rowNumber: true },
      where,
      order: { rowNumber: 'ASC' },
    });
    return rows.map(({ rowNumber }) => rowNumber);
  }

  /** The cases that the other rows of a run stand for. */
  async casesOf(reads: Reads, runId: string, exceptId: string): Promise<Set<string>> {
    const where = { runId, caseId: Not(IsNull()), id: Not(exceptId) };
    const rows = await reads.find(ImportRowRow, { select: { id: true, caseId: true }, where });
    return new Set(rows.flatMap(({ caseId }) => caseId ?? []));
  }

  add(tx: Tx, rows: readonly ImportRowRow[]): Promise<void> {
    return insertMany(tx, ImportRowRow, rows);
  }

  async save(tx: Tx, { id, ...row }: ImportRowRow): Promise<void> {
    await tx.update(ImportRowRow, { id }, row as never);
  }

  async clear(tx: Tx, runId: string): Promise<void> {
    await tx.delete(ImportRowRow, { runId });
  }

  /** Decides the undecided rows of one outcome; returns how many. */
  async decideAll(
    tx: Tx,
    runId: string,
    outcome: RowOutcome,
    decision: DecisionKind,
    decided: Decided,
  ): Promise<number> {
    const where = { runId, outcome, pending: true };
    const { affected } = await tx.update(ImportRowRow, where, { decision, decided, pending: false } as never);
    return affected ?? 0;
  }

  /** Writes down which case each row became. */
  async setCases(tx: Tx, made: readonly { id: string; caseId: string }[]): Promise<void> {
    for (let at = 0; at < made.length; at += CASES_AT_ONCE) {
      const some = made.slice(at, at + CASES_AT_ONCE);
      await tx.query(
        `UPDATE import_row SET case_id = v.column2 FROM (VALUES ${marksFor(tx, some.length, 2)}) v WHERE import_row.id = v.column1`,
        some.flatMap(({ id, caseId }) => [id, caseId]),
      );
    }
  }

  /** Rows that are alike, counted. */
  async groups(reads: Reads, runId: string): Promise<RowGroup[]> {
    const rows = await reads
      .createQueryBuilder(ImportRowRow, 'r')
      .select([
        'r.outcome AS outcome',
        'r.decision AS decision',
        'r.pending AS pending',
        'r.channel AS channel',
        'r.is_key AS is_key',
        'COUNT(*) AS count',
        'SUM(r.warnings) AS warnings',
      ])
      .where('r.run_id = :runId', { runId })
      .groupBy('r.outcome, r.decision, r.pending, r.channel, r.is_key')
      .getRawMany<Record<string, unknown>>();
    return rows.map((row) => ({
      outcome: row.outcome as RowOutcome,
      decision: row.decision as DecisionKind | null,
      pending: Boolean(row.pending),
      channel: row.channel as string | null,
      isKey: Boolean(row.is_key),
      count: Number(row.count),
      warnings: Number(row.warnings),
    }));
  }
}
