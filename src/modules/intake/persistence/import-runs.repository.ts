import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { ColumnFields } from '../domain/column-mapping.js';
import { ImportMappingRow } from './import-mapping.entity.js';
import { ImportRunRow, type ImportState } from './import-run.entity.js';

/** A run without its file: the file may be large and is opened only to be read again. */
export type ImportHead = Omit<ImportRunRow, 'sealedFile'>;

const HEAD = {
  id: true,
  campaignId: true,
  batchLabel: true,
  fileName: true,
  sha256: true,
  state: true,
  phase: true,
  done: true,
  total: true,
  turn: true,
  counts: true,
  notes: true,
  mapping: true,
  cover: true,
  coverReason: true,
  problem: true,
  askedBy: true,
  claim: true,
  touchedAt: true,
  createdBy: true,
  createdByName: true,
  createdAt: true,
  committedAt: true,
} as const;

/** What a job works on: nothing is written for a run that has gone on without it. */
export interface Turn {
  id: string;
  turn: number;
  state: ImportState;
}

/** A turn and the worker that holds it. */
export interface HeldTurn extends Turn {
  claim: string;
}

@Injectable()
export class ImportRuns {
  find(reads: Reads, id: string): Promise<ImportHead | null> {
    return reads.findOne(ImportRunRow, { select: HEAD, where: { id } });
  }

  /** Throws NotFoundError. */
  async head(reads: Reads, id: string): Promise<ImportHead> {
    const row = await this.find(reads, id);
    if (!row) throw new NotFoundError();
    return row;
  }

  /** The same for writing: on PostgreSQL nobody else changes the run before this transaction ends. */
  async lock(tx: Tx, id: string): Promise<ImportHead> {
    if (tx.connection.options.type === 'postgres')
      await tx.query('SELECT id FROM import_run WHERE id = $1 FOR UPDATE', [id]);
    return this.head(tx, id);
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

  add(tx: Tx, run: ImportRunRow): Promise<unknown> {
    return tx.insert(ImportRunRow, run as never);
  }

  async change(tx: Tx, id: string, patch: Partial<ImportHead>): Promise<void> {
    await tx.update(ImportRunRow, { id }, patch as never);
  }

  /** Takes the place of the worker that held the turn; false when another one was faster. */
  async claim(
    tx: Tx,
    { id, turn, state }: Turn,
    before: string | null,
    claim: string,
    now: Instant,
  ): Promise<boolean> {
    const where = { id, turn, state, claim: before ?? IsNull() };
    const { affected } = await tx.update(ImportRunRow, where, { claim, touchedAt: now });
    return affected === 1;
  }

  /** Writes for the turn that a worker holds; false when the run has gone on without it. */
  async advance(tx: Tx, { id, turn, state, claim }: HeldTurn, patch: Partial<ImportHead>): Promise<boolean> {
    const { affected } = await tx.update(ImportRunRow, { id, turn, state, claim }, patch as never);
    return affected === 1;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(ImportRunRow, { id });
  }

  /** How officers have mapped the forms of a campaign, by heading line. */
  async mappings(reads: Reads, campaignId: string): Promise<Map<string, ImportMappingRow>> {
    const rows = await reads.findBy(ImportMappingRow, { campaignId });
    return new Map(rows.map((row) => [row.headerKey, row]));
  }

  async remember(
    tx: Tx,
    campaignId: string,
    headerKey: string,
    fields: ColumnFields,
    byName: string,
    savedAt: Instant,
  ): Promise<void> {
    await tx.upsert(ImportMappingRow, { campaignId, headerKey, fields: { ...fields }, byName, savedAt }, [
      'campaignId',
      'headerKey',
    ]);
  }
}
