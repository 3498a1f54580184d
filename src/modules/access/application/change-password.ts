import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Not } from 'typeorm';
import { WeakPasswordError, WrongPasswordError } from '../domain/access-errors.js';
import { SessionRow } from '../persistence/session.entity.js';
import { Accounts } from './accounts.js';
import { checkPassword, hashPassword, requireStrong } from './password.js';
import { Sessions, type LiveSession } from './sessions.js';
import { SignInThrottle } from './throttle.js';

/** Sets a new password and signs the person out everywhere else. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async run(session: LiveSession, address: string, current: string, next: string): Promise<void> {
    const { account } = session;
    const now = this.clock.now();
    await this.throttle.check(this.uow.reads, account.username, address, now);
    if (!(await checkPassword(account.passwordHash, current))) {
      const triesLeft = await this.uow.run((tx) => this.throttle.fail(tx, account.username, address, now));
      throw new WrongPasswordError({ triesLeft });
    }
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
