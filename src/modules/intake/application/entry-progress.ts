import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { AddBatch, BatchRow } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import {
  EntryProgressReadModel,
  type EntryProgress as Progress,
  type RecentEntry,
} from '../persistence/entry-progress.read-model.js';

/** 已录 17 / 41: how far a batch is, and what one has just logged. */
@Injectable()
export class EntryProgress {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly progress: EntryProgressReadModel,
    private readonly addBatch: AddBatch,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async read(
    actor: Actor,
    campaignId: string,
    batchLabel: string,
  ): Promise<Progress & { recent: RecentEntry[] }> {
    requirePermission(actor, 'case.create');
    const reads = this.uow.reads;
    return {
      ...(await this.progress.of(reads, campaignId, batchLabel.trim())),
      recent: await this.progress.recent(reads, actor.userId, campaignId),
    };
  }

  /** Notes the number of cases that the cover of a batch says; the batch is made if it is new. */
  async expect(
    actor: Actor,
    campaignId: string,
    batchLabel: string,
    expectedCases: number | null,
  ): Promise<void> {
    requirePermission(actor, 'case.create');
    await this.uow.run(async (tx) => {
      const { id, expectedCases: before } = await this.addBatch.within(tx, { campaignId, label: batchLabel });
      await tx.update(BatchRow, { id }, { expectedCases });
      const data = { batchId: id, label: batchLabel, before, after: expectedCases };
      const entry = {
        action: 'batch.expect',
        subjectType: 'campaign',
        subjectId: campaignId,
        data,
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
