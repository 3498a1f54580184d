import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import type { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { actsSeenBy, Kinds } from './kinds.js';

/** The kinds whose acts a reader may see. */
@Injectable()
export class ListKinds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: Kinds,
  ) {}

  async run(actor: Actor): Promise<AccountabilityKindRow[]> {
    requirePermission(actor, 'accountability.read');
    return (await this.kinds.all(this.uow.reads)).filter(actsSeenBy(actor));
  }
}
