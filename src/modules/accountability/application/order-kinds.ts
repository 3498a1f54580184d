import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { KindsChangedError } from '../domain/accountability-errors.js';
import { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { Kinds } from './kinds.js';

/** Puts the kinds in the order in which lists and forms have them. */
@Injectable()
export class OrderKinds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: Kinds,
    private readonly clock: Clock,
  ) {}

  /** Names every kind once. Throws KindsChangedError where there are others by now. */
  async run(actor: Actor, keys: readonly string[]): Promise<void> {
    requirePermission(actor, 'accountability.manage');
    await this.uow.run(async (tx) => {
      const known = (await this.kinds.all(tx)).map(({ key }) => key);
      if (known.length !== keys.length || !known.every((key) => keys.includes(key)))
        throw new KindsChangedError();
      for (const [at, key] of keys.entries())
        await tx.update(AccountabilityKindRow, { key }, { sortOrder: at + 1 });
      await this.kinds.remember(tx, actor, 'accountability', 'order-kinds', '', { keys }, this.clock.now());
    });
  }
}
