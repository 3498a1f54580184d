import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, Sessions, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { NotYourselfError } from '../domain/organisation-errors.js';
import { HandOnWork, type HandOver } from './hand-on-work.js';
import { People } from './people.js';

/** 停用、启用: nobody is deleted, so that the history keeps its names. */
@Injectable()
export class SwitchUser {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: People,
    private readonly handOn: HandOnWork,
    private readonly sessions: Sessions,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotYourselfError, StaleVersionError, LastAdministratorError, WorkInHandError, CannotStayError, SuccessorError. */
  async off(actor: Actor, id: string, version: number, why: HandOver & { reason: string }): Promise<void> {
    await this.uow.run((tx) => this.within(tx, actor, id, version, why));
  }

  /** For a caller whose transaction is open already. */
  async within(
    tx: Tx,
    actor: Actor,
    id: string,
    version: number,
    { reason, ...handOver }: HandOver & { reason: string },
  ): Promise<void> {
    requirePermission(actor, 'user.manage');
    if (id === actor.userId) throw new NotYourselfError();
    const user = await this.people.require(tx, id, version);
    if (!user.active) return;
    await this.people.requireOtherAdministrator(tx, user);
    const data = await this.handOn.within(tx, actor, user, handOver);
    await this.people.save(tx, user, { active: false });
    await this.sessions.endAllOf(tx, id);
    const entry = { action: 'user.switch-off', subjectType: 'user', subjectId: id, note: reason } as const;
    await this.history.append(tx, actor, { ...entry, data }, this.clock.now());
  }

  /** Throws StaleVersionError, UnknownUnitError where the unit is switched off. */
  async on(actor: Actor, id: string, version: number): Promise<void> {
    requirePermission(actor, 'user.manage');
    await this.uow.run(async (tx) => {
      const user = await this.people.require(tx, id, version);
      if (user.active) return;
      await this.people.requireUnit(tx, user.unitId, user.role);
      await this.people.save(tx, user, { active: true });
      // One that began in the moment of switching off opens nothing now either.
      await this.sessions.endAllOf(tx, id);
      const entry = { action: 'user.switch-on', subjectType: 'user', subjectId: id } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
