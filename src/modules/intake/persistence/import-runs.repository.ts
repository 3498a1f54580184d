import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { ImportRowRow } from './import-row.entity.js';
import { ImportRunRow } from './import-run.entity.js';

/** A run without its file: the file may be large and is opened only to be read again. */
export type ImportHead = Omit<ImportRunRow, 'sealedFile'>;

const HEAD = {
  id: true,
  campaignId: true,
  batchLabel: true,
  fileName: true,
  sha256: true,
  state: true,
  counts: true,
  notes: true,
  createdBy: true,
  createdByName: true,
  createdAt: true,
  committedAt: true,
} as const;

const AT_ONCE = 500;

@Injectable()
export class ImportRuns {
  /** Throws NotFoundError. */
  async head(reads: Reads, id: string): Promise<ImportHead> {
    const row = await reads.findOne(ImportRunRow, { select: HEAD, where: { id } });
    if (!row) throw new NotFoundError();
    return row;
  }

  /** Newest first. */
  ofCampaign(reads: Reads, campaignId: string): Promise<ImportHead[]> {
    return reads.find(ImportRunRow, { select: HEAD, where: { campaignId }, order: { id: 'DESC' } });
  }

  /** The last committed run of the very same bytes. */
  committedOf(reads: Reads, campaignId: string, sha256: string): Promise<ImportHead | null> {
    return reads.findOne(ImportRunRow, {
      select: HEAD,
      where: { campaignId, sha256, state: 'committed' },
      order: { id: 'DESC' },
    });
  }

  async sealedFile(reads: Reads, id: string): Promise<string> {
    return (
      await reads.findOneOrFail(ImportRunRow, { select: { id: true, sealedFile: true }, where: { id } })
    ).sealedFile;
  }

  rows(reads: Reads, runId: string): Promise<ImportRowRow[]> {
    return reads.find(ImportRowRow, { where: { runId }, order: { rowNumber: 'ASC', id: 'ASC' } });
  }

  add(tx: Tx, run: ImportRunRow): Promise<unknown> {
    return tx.insert(ImportRunRow, run as never);
  }

  /** Takes the run for this transaction; false when another one has committed it. */
  async claim(tx: Tx, id: string, now: Instant): Promise<boolean> {
    const { affected } = await tx.update(
      ImportRunRow,
      { id, state: 'dry-run' },
      { state: 'committed', committedAt: now },
    );
    return affected === 1;
  }

  async note(tx: Tx, { id, counts, notes }: Pick<ImportRunRow, 'id' | 'counts' | 'notes'>): Promise<void> {
    await tx.update(ImportRunRow, { id }, { counts, notes } as never);
  }

  /** Puts these rows in the place of those that the run had. */
  async setRows(tx: Tx, runId: string, rows: readonly ImportRowRow[]): Promise<void> {
    await tx.delete(ImportRowRow, { runId });
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await tx.insert(ImportRowRow, rows.slice(at, at + AT_ONCE) as never);
  }
}
