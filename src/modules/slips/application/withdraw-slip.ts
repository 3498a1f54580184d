import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Contacts } from '../../cases/index.js';
import { moveSlip } from '../domain/slip-state.js';
import { ColourSlips } from './colour-slips.js';
import { Consequences } from './consequences.js';
import { SlipLetters } from './slip-letters.js';

/** 撤销督办单: its number stays used, its points count no more, and the unit is told. */
@Injectable()
export class WithdrawSlip {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly slips: ColourSlips,
    private readonly contacts: Contacts,
    private readonly consequences: Consequences,
    private readonly letters: SlipLetters,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, SlipWithdrawnError, StaleVersionError. */
  async run(actor: Actor, id: string, version: number, why: string): Promise<void> {
    await this.uow.run(async (tx) => {
      await holdAlone(tx, 'colour-slips');
      const loaded = await this.slips.require(tx, actor, 'colour-slip.issue', id);
      const { slip, unit } = loaded;
      const now = this.clock.now();
      this.slips.requireFirst(slip, 'withdraw');
      slip.state = moveSlip(slip.state, 'withdraw');
      slip.withdrawnAt = now;
      slip.withdrawnByName = actor.name;
      slip.withdrawnWhy = this.contacts.blackOut(why.trim()).content;
      await this.slips.save(tx, slip, version);
      await this.slips.remember(tx, actor, loaded, { action: 'slip.withdraw', note: slip.withdrawnWhy }, now);
      await this.consequences.withdraw(tx, slip, dayOf(now));
      await this.letters.tellWithdrawn(tx, slip, unit, await this.slips.caseIds(tx, id), now);
    });
  }
}
