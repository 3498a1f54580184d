import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Contacts, Presses, statedMoment, type Moved, type Press } from '../../cases/index.js';
import { moveSlip } from '../domain/slip-state.js';
import { ColourSlips } from './colour-slips.js';

export interface Receipt {
  version: number;
  /** What the unit has done. */
  words: string;
  press: Press;
}

/** 签收督办单: by the unit it was issued to, with what it has done. */
@Injectable()
export class ReceiveSlip {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly slips: ColourSlips,
    private readonly contacts: Contacts,
    private readonly presses: Presses,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError for another unit, SlipReceivedError, SlipWithdrawnError, StaleVersionError. */
  run(actor: Actor, id: string, receipt: Receipt): Promise<Moved> {
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'colour-slips');
      return this.presses.once(tx, actor, receipt.press, () => this.receive(tx, actor, id, receipt));
    });
  }

  private async receive(
    tx: Tx,
    actor: Actor,
    id: string,
    { version, words, press }: Receipt,
  ): Promise<Moved> {
    const loaded = await this.slips.require(tx, actor, 'colour-slip.receive', id);
    const { slip } = loaded;
    const now = this.clock.now();
    this.slips.requireFirst(slip, 'receive');
    slip.state = moveSlip(slip.state, 'receive');
    slip.receivedAt = now;
    slip.receivedByName = actor.name;
    slip.receipt = this.contacts.blackOut(words.trim()).content;
    await this.slips.save(tx, slip, version);
    const entry = { action: 'slip.receive', note: slip.receipt, data: statedMoment(press) };
    await this.slips.remember(tx, actor, loaded, entry, now);
    return { before: version, after: version + 1 };
  }
}
