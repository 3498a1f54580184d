import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Not } from 'typeorm';
import { WeakPasswordError } from '../domain/access-errors.js';
import { SessionRow } from '../persistence/session.entity.js';
import { Accounts } from './accounts.js';
import { ConfirmPassword } from './confirm-password.js';
import { hashPassword, requireStrong } from './password.js';
import { Sessions, type LiveSession } from './sessions.js';

/** Sets a new password and signs the person out everywhere else. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly confirmPassword: ConfirmPassword,
    private readonly sessions: Sessions,
  ) {}

  async run(session: LiveSession, address: string, current: string, next: string): Promise<void> {
    const { account } = session;
    await this.confirmPassword.run(account, address, current);
    requireStrong(next, account.username);
    if (next === current) throw new WeakPasswordError();
    const passwordHash = await hashPassword(next);
    await this.uow.run(async (tx) => {
      await this.accounts.setPassword(tx, account.actor.userId, passwordHash);
      await tx.delete(SessionRow, { userId: account.actor.userId, id: Not(session.id) });
      this.sessions.tellOnceCommitted();
    });
  }
}
