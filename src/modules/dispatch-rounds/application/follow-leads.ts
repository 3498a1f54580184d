import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SYSTEM } from '../../access/index.js';
import { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { OwedList } from '../persistence/owed.read-model.js';
import { Rounds } from './rounds.js';

/** A task that got another lead unit takes its open row with it; what was answered stays where it was answered. */
@Injectable()
export class FollowLeads {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly owed: OwedList,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const round of await this.rounds.running(this.uow.reads, now)) await this.ofRound(round);
  }

  private async ofRound(round: DispatchRoundRow): Promise<void> {
    const open = { roundId: round.id, answeredAt: IsNull() };
    await this.uow.run(async (tx) => {
      const rows = await tx.findBy(DispatchOwedRow, open);
      const leads = await this.owed.leads(
        tx,
        rows.map(({ taskId }) => taskId),
      );
      for (const { id, taskId, unitId } of rows) {
        const lead = leads.get(taskId) ?? unitId;
        if (lead === unitId) continue;
        const { affected } = await tx.update(DispatchOwedRow, { ...open, id, unitId }, { unitId: lead });
        if (affected !== 1) continue;
        const data = { taskId, before: unitId, after: lead };
        await this.rounds.remember(tx, SYSTEM, round, 'follow-lead', this.clock.now(), data);
      }
    });
  }
}
