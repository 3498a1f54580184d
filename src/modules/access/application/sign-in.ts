import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { HOUR, plusMillis } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WrongPasswordError } from '../domain/access-errors.js';
import { SessionRow } from '../persistence/session.entity.js';
import { Accounts, type Account } from './accounts.js';
import { checkPassword } from './password.js';
import { newSecret, sha256 } from './secrets.js';
import { SignInThrottle } from './throttle.js';

export interface SignedIn {
  secret: string;
  csrfToken: string;
  account: Account;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly throttle: SignInThrottle,
    private readonly config: Config,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(username: string, password: string, address: string): Promise<SignedIn> {
    const now = this.clock.now();
    await this.throttle.check(this.uow.reads, username, address, now);
    const account = await this.accounts.byUsername(this.uow.reads, username);
    const right = await checkPassword(account?.passwordHash ?? null, password);
    if (!account || !right) {
      const off = account ? null : await this.accounts.switchedOff(this.uow.reads, username);
      if (off) this.logger.warn({ userId: off }, 'sign-in of a person who is switched off');
      const triesLeft = await this.uow.run((tx) => this.throttle.fail(tx, username, address, now));
      throw new WrongPasswordError({ triesLeft });
    }
    const secret = newSecret();
    const csrfToken = newSecret();
    await this.uow.run(async (tx) => {
      await this.throttle.clear(tx, username);
      await tx.insert(SessionRow, {
        id: sha256(secret),
        userId: account.actor.userId,
        csrfToken,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: plusMillis(now, this.config.env.SESSION_ABSOLUTE_HOURS * HOUR),
      });
    });
    return { secret, csrfToken, account };
  }
}
