import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { AccountabilityEntryRow } from '../persistence/accountability-entry.entity.js';
import { Entries } from './entries.js';
import { EntryFacts, type EntryInput } from './entry-facts.js';

/** 登记: an act enters the register, with the cases and tasks that it belongs to. */
@Injectable()
export class RecordEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly entries: Entries,
    private readonly facts: EntryFacts,
    private readonly clock: Clock,
  ) {}

  /** Throws EntryFieldsError, NotFoundError for a case or a task out of reach. */
  async run(actor: Actor, input: EntryInput, attempt: Attempt | null = null): Promise<string> {
    requirePermission(actor, 'accountability.manage');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const { id: made } = await once(tx, actor.userId, attempt, now, async () => {
        const id = newId();
        const row: AccountabilityEntryRow = {
          ...(await this.facts.columnsOf(tx, input, null)),
          id,
          version: 1,
          recordedAt: now,
          recordedByName: actor.name,
          changedByName: actor.name,
          withdrawnAt: null,
          withdrawnByName: null,
          withdrawReason: null,
        };
        await tx.insert(AccountabilityEntryRow, row);
        await this.facts.link(tx, actor, id, input);
        const { kind, amount, fineFen, happenedOn, streetId, caseIds, taskIds } = input;
        const data = { kind, amount, fineFen, happenedOn, streetId, caseIds, taskIds };
        await this.entries.remember(tx, actor, id, 'record', now, { data });
        return id;
      });
      return made;
    });
  }
}
