import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { KindsChangedError } from '../domain/accountability-errors.js';
import { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { Kinds } from './kinds.js';

type Changes = Pick<AccountabilityKindRow, 'name' | 'audience' | 'active'>;

/** A kind is called otherwise, seen by others, retired or taken back. What its acts were counted by stays. */
@Injectable()
export class ChangeKind {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: Kinds,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, KindsChangedError, EntryFieldsError. */
  async run(actor: Actor, key: string, version: number, { name, audience, active }: Changes): Promise<void> {
    requirePermission(actor, 'accountability.manage');
    await this.uow.run(async (tx) => {
      const row = await tx.findOneBy(AccountabilityKindRow, { key });
      if (!row) throw new NotFoundError();
      await this.kinds.requireFreeName(tx, name, key);
      const next = { name, audience, active, version: version + 1 };
      const { affected } = await tx.update(AccountabilityKindRow, { key, version }, next);
      if (affected === 0) throw new KindsChangedError();
      const before = { name: row.name, audience: row.audience, active: row.active };
      const data = { before, after: { name, audience, active } };
      await this.kinds.remember(tx, actor, key, 'change-kind', name, data, this.clock.now());
    });
  }
}
