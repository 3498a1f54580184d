import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Entries } from './entries.js';
import { EntryFacts, type EntryInput } from './entry-facts.js';

/** Corrects an act, or takes it out of every figure for a reason; both stay in its history. */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly entries: Entries,
    private readonly facts: EntryFacts,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, EntryWithdrawnError, EntryFieldsError. */
  async run(actor: Actor, id: string, version: number, input: EntryInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const row = await this.entries.requireLive(tx, actor, 'accountability.manage', id, version);
      const { kind, amount, fineFen, happenedOn, streetId } = row;
      Object.assign(row, await this.facts.columnsOf(tx, input, row));
      await this.entries.save(tx, actor, row);
      await this.facts.link(tx, actor, id, input);
      const data = {
        before: { kind, amount, fineFen, happenedOn, streetId },
        nameChanged: input.subject !== null,
        caseIds: input.caseIds,
        taskIds: input.taskIds,
      };
      await this.entries.remember(tx, actor, id, 'change', this.clock.now(), { data });
    });
  }

  /** 作废. Throws NotFoundError, StaleVersionError, EntryWithdrawnError. */
  async withdraw(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const row = await this.entries.requireLive(tx, actor, 'accountability.manage', id, version);
      Object.assign(row, { withdrawnAt: now, withdrawnByName: actor.name, withdrawReason: reason });
      await this.entries.save(tx, actor, row);
      await this.entries.remember(tx, actor, id, 'withdraw', now, { note: reason });
    });
  }
}
