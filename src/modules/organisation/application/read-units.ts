import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import type { OpenAtUnit } from '../domain/work-in-hand.js';
import { LeaderPairingRow } from '../persistence/leader-pairing.entity.js';
import { UnitRow } from '../persistence/unit.entity.js';
import type { UserRow } from '../persistence/user.entity.js';
import { Directory } from './directory.js';
import { WorkKeepers } from './work-keepers.js';

/** The unit tree, and one unit as the administrator has to know it before changing anything. */
@Injectable()
export class ReadUnits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly keepers: WorkKeepers,
  ) {}

  /** In the order in which the office prints it; those that are switched off only to who manages units. */
  list(actor: Actor, state: 'active' | 'all'): Promise<UnitRow[]> {
    const reads = this.uow.reads;
    if (state === 'active' || !can(actor, 'unit.manage')) return this.directory.units(reads);
    return reads.find(UnitRow, { order: { sortOrder: 'ASC' } });
  }

  /** Throws NotFoundError. */
  async one(actor: Actor, id: string): Promise<{ unit: UnitRow; open: OpenAtUnit[]; leaders: UserRow[] }> {
    requirePermission(actor, 'unit.manage');
    const reads = this.uow.reads;
    const unit = await reads.findOneBy(UnitRow, { id });
    if (!unit) throw new NotFoundError();
    const pairs = await reads.findBy(LeaderPairingRow, { unitId: id });
    const leaders = await this.directory.usersByIds(
      reads,
      pairs.map(({ leaderId }) => leaderId),
    );
    return {
      unit,
      open: await this.keepers.openAt(reads, id),
      leaders: leaders.filter(({ active }) => active),
    };
  }
}
