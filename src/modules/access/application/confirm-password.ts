import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WrongPasswordError } from '../domain/access-errors.js';
import type { Account } from './accounts.js';
import { checkPassword } from './password.js';
import { SignInThrottle } from './throttle.js';

/** Asks the password again before something that a borrowed screen must not do; wrong ones count like at sign-in. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /** Throws TooManyTriesError, WrongPasswordError. */
  async run(account: Account, address: string, password: string): Promise<void> {
    const now = this.clock.now();
    const triesLeft = await this.uow.run((tx) => this.throttle.count(tx, account.username, address, now));
    if (!(await checkPassword(account.passwordHash, password))) throw new WrongPasswordError({ triesLeft });
    await this.uow.run((tx) => this.throttle.succeed(tx, account.username, address));
  }
}
