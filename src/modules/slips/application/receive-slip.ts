import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Contacts } from '../../cases/index.js';
import { moveSlip } from '../domain/slip-state.js';
import { ColourSlips } from './colour-slips.js';

/** 签收督办单: by the unit it was issued to, with what it has done. */
@Injectable()
export class ReceiveSlip {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly slips: ColourSlips,
    private readonly contacts: Contacts,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError for another unit, IllegalTransitionError, StaleVersionError. */
  async run(actor: Actor, id: string, version: number, receipt: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const loaded = await this.slips.require(tx, actor, 'colour-slip.receive', id);
      const { slip } = loaded;
      const now = this.clock.now();
      slip.state = moveSlip(slip.state, 'receive');
      slip.receivedAt = now;
      slip.receivedByName = actor.name;
      slip.receipt = this.contacts.blackOut(receipt.trim()).content;
      await this.slips.save(tx, slip, version);
      await this.slips.remember(tx, actor, loaded, { action: 'slip.receive', note: slip.receipt }, now);
    });
  }
}
