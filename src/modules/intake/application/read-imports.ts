import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import { ImportRuns, type ImportHead } from '../persistence/import-runs.repository.js';

export interface WholeImport {
  head: ImportHead;
  rows: ImportRowRow[];
}

@Injectable()
export class ReadImports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
  ) {}

  /** The imports of a campaign, newest first. */
  list(actor: Actor, campaignId: string): Promise<ImportHead[]> {
    requirePermission(actor, 'case.import');
    return this.runs.ofCampaign(this.uow.reads, campaignId);
  }

  async one(actor: Actor, id: string): Promise<WholeImport> {
    requirePermission(actor, 'case.import');
    const reads = this.uow.reads;
    return { head: await this.runs.head(reads, id), rows: await this.runs.rows(reads, id) };
  }
}
