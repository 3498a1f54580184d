import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { LeaderPairingRow } from '../persistence/leader-pairing.entity.js';

/** 对口联系: makes a leader answer for a street. */
@Injectable()
export class PairLeader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, leaderId: string, unitId: string): Promise<void> {
    requirePermission(actor, 'unit.manage');
    await this.uow.run(async (tx) => {
      await tx.save(LeaderPairingRow, { leaderId, unitId });
      await this.history.append(
        tx,
        actor,
        { action: 'unit.pair-leader', subjectType: 'unit', subjectId: unitId, data: { leaderId } },
        this.clock.now(),
      );
    });
  }
}
