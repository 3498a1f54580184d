import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { BatchRow } from '../persistence/batch.entity.js';
import { CampaignRow } from '../persistence/campaign.entity.js';

export interface NewBatch {
  campaignId: string;
  label: string;
  localLabel?: string | null;
  receivedFrom?: Instant | null;
  receivedTo?: Instant | null;
  handedOverAt?: Instant | null;
}

@Injectable()
export class AddBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: NewBatch): Promise<BatchRow> {
    requirePermission(actor, 'case.create');
    return this.uow.run((tx) => this.within(tx, input));
  }

  /** The batch of that label, made if it is new; for a caller whose transaction is open already. */
  async within(tx: Tx, input: NewBatch): Promise<BatchRow> {
    const label = input.label.trim();
    const known = await tx.findOneBy(BatchRow, { campaignId: input.campaignId, label });
    if (known) return known;
    if (!(await tx.existsBy(CampaignRow, { id: input.campaignId }))) throw new NotFoundError();
    const row = tx.create(BatchRow, {
      id: newId(),
      campaignId: input.campaignId,
      label,
      localLabel: input.localLabel ?? null,
      receivedFrom: input.receivedFrom ?? null,
      receivedTo: input.receivedTo ?? null,
      handedOverAt: input.handedOverAt ?? null,
      expectedCases: null,
      createdAt: this.clock.now(),
    });
    await tx.insert(BatchRow, row);
    return row;
  }
}
