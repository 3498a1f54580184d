import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { NotALeaderError } from '../domain/organisation-errors.js';
import { LeaderPairingRow } from '../persistence/leader-pairing.entity.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { holdPeople } from './hold-people.js';

/** 对口联系: makes a leader answer for a street, or no longer. */
@Injectable()
export class PairLeader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, NotALeaderError. */
  async run(actor: Actor, leaderId: string, unitId: string): Promise<void> {
    requirePermission(actor, 'unit.manage');
    await this.uow.run(async (tx) => {
      if (!(await tx.existsBy(UnitRow, { id: unitId, active: true }))) throw new NotFoundError();
      const [leader] = await holdPeople(tx, [leaderId]);
      if (leader?.role !== 'leader') throw new NotALeaderError();
      await tx.save(LeaderPairingRow, { leaderId, unitId });
      await this.history.append(
        tx,
        actor,
        { action: 'unit.pair-leader', subjectType: 'unit', subjectId: unitId, data: { leaderId } },
        this.clock.now(),
      );
    });
  }

  /** Throws NotFoundError. */
  async end(actor: Actor, leaderId: string, unitId: string): Promise<void> {
    requirePermission(actor, 'unit.manage');
    await this.uow.run(async (tx) => {
      const { affected } = await tx.delete(LeaderPairingRow, { leaderId, unitId });
      if (affected === 0) throw new NotFoundError();
      await this.history.append(
        tx,
        actor,
        { action: 'unit.part-leader', subjectType: 'unit', subjectId: unitId, data: { leaderId } },
        this.clock.now(),
      );
    });
  }
}
