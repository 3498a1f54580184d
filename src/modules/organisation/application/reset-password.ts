import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import {
  firstPassword,
  hashPassword,
  requirePermission,
  requireStrong,
  Sessions,
  type Actor,
} from '../../access/index.js';
import { History } from '../../history/index.js';
import { UserRow } from '../persistence/user.entity.js';

/** Gives a person a new password that must be changed at the next sign-in, and signs them out everywhere. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws WeakPasswordError, NotFoundError. */
  async run(actor: Actor, userId: string, password: string): Promise<void> {
    requirePermission(actor, 'user.manage');
    const { username } = await this.require(userId);
    requireStrong(password, username);
    await this.set(actor, userId, password);
  }

  /** The same with a password that is made here and told to nobody but the caller, once. */
  async first(actor: Actor, userId: string): Promise<string> {
    requirePermission(actor, 'user.manage');
    const password = firstPassword((await this.require(userId)).username);
    await this.set(actor, userId, password);
    return password;
  }

  private async require(id: string): Promise<UserRow> {
    const user = await this.uow.reads.findOneBy(UserRow, { id });
    if (!user) throw new NotFoundError();
    return user;
  }

  private async set(actor: Actor, userId: string, password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.uow.run(async (tx) => {
      await tx.update(UserRow, { id: userId }, { passwordHash, mustChangePassword: true });
      await this.sessions.endSessionsOf(tx, userId);
      await this.history.append(
        tx,
        actor,
        { action: 'user.reset-password', subjectType: 'user', subjectId: userId },
        this.clock.now(),
      );
    });
  }
}
