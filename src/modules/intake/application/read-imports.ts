import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import { ImportRows, type RowFilter } from '../persistence/import-rows.repository.js';
import { ImportRuns, type ImportHead } from '../persistence/import-runs.repository.js';

export interface WholeImport {
  head: ImportHead;
  rows: ImportRowRow[];
}

export interface RowPage {
  head: ImportHead;
  rows: ImportRowRow[];
  total: number;
}

@Injectable()
export class ReadImports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly rows: ImportRows,
  ) {}

  /** The imports of a campaign, newest first. */
  list(actor: Actor, campaignId: string): Promise<ImportHead[]> {
    requirePermission(actor, 'case.import');
    return this.runs.ofCampaign(this.uow.reads, campaignId);
  }

  head(actor: Actor, id: string): Promise<ImportHead> {
    requirePermission(actor, 'case.import');
    return this.runs.head(this.uow.reads, id);
  }

  /** What needs a decision first, then the order of the file. */
  async page(actor: Actor, id: string, filter: RowFilter, skip: number, take: number): Promise<RowPage> {
    const head = await this.head(actor, id);
    const [rows, total] = await this.rows.page(this.uow.reads, id, filter, skip, take);
    return { head, rows, total };
  }

  async row(actor: Actor, id: string, rowNumber: number): Promise<ImportRowRow> {
    requirePermission(actor, 'case.import');
    return this.rows.one(this.uow.reads, id, rowNumber);
  }

  /** The whole run in the order of the file, for a report. */
  async whole(actor: Actor, id: string): Promise<WholeImport> {
    const head = await this.head(actor, id);
    return { head, rows: await this.rows.after(this.uow.reads, id, 0) };
  }
}
