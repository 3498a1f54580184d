import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { losesWork, requirePermission, Sessions, type Actor, type Role } from '../../access/index.js';
import { History } from '../../history/index.js';
import { changedFacts, traceOf, type PersonFacts } from '../domain/person-facts.js';
import type { UserRow } from '../persistence/user.entity.js';
import { HandOnWork, type HandOver } from './hand-on-work.js';
import { People } from './people.js';

export type ChangedUser = PersonFacts & { role: Role };

/** Corrects a person, gives another role or moves to another unit; who moves hands on what is in hand. */
@Injectable()
export class ChangeUser {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: People,
    private readonly handOn: HandOnWork,
    private readonly sessions: Sessions,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws StaleVersionError, LastAdministratorError, WorkInHandError, CannotStayError, SuccessorError, UnknownUnitError. */
  async run(
    actor: Actor,
    id: string,
    version: number,
    after: ChangedUser,
    handOver: HandOver = {},
  ): Promise<void> {
    requirePermission(actor, 'user.manage');
    await this.uow.run(async (tx) => {
      const user = await this.people.require(tx, id, version);
      await this.within(tx, actor, user, after, handOver);
    });
  }

  /** For a caller who holds the people already. */
  async within(
    tx: Tx,
    actor: Actor,
    user: UserRow,
    after: ChangedUser,
    handOver: HandOver = {},
  ): Promise<void> {
    if (changedFacts(user, after).length === 0) return;
    if (after.role !== 'administrator') await this.people.requireOtherAdministrator(tx, user);
    if (after.unitId !== user.unitId || after.role !== user.role)
      await this.people.requireUnit(tx, after.unitId, after.role);
    const handed = leavesWork(user, after) ? await this.handOn.within(tx, actor, user, handOver) : {};
    // A page that was opened for the old role shows what the new one may not see.
    if (after.role !== user.role) await this.sessions.endSessionsOf(tx, user.id);
    else this.sessions.tellOnceCommitted();
    await this.people.save(tx, user, after);
    const data = { ...traceOf(user, after), ...handed };
    const entry = { action: 'user.change', subjectType: 'user', subjectId: user.id, data } as const;
    await this.history.append(tx, actor, entry, this.clock.now());
  }
}

/** Whether what this person has in hand cannot be done from the new place. */
export function leavesWork(before: Pick<UserRow, 'unitId' | 'role'>, after: ChangedUser): boolean {
  return before.unitId !== after.unitId || losesWork(before.role, after.role);
}
