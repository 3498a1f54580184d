import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WrongPasswordError } from '../domain/access-errors.js';
import type { SessionStage } from '../persistence/session.entity.js';
import { Accounts, type Account } from './accounts.js';
import { checkPassword } from './password.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './throttle.js';

export interface SignedIn {
  secret: string;
  csrfToken: string;
  account: Account;
}

/** With the right password; the stage says what is owed still. */
export type FirstStep = SignedIn & { stage: SessionStage };

@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly throttle: SignInThrottle,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(username: string, password: string, address: string): Promise<FirstStep> {
    const now = this.clock.now();
    const triesLeft = await this.uow.run((tx) => this.throttle.count(tx, username, address, now));
    const account = await this.accounts.byUsername(this.uow.reads, username);
    const right = await checkPassword(account?.passwordHash ?? null, password);
    if (!account || !right) {
      const off = account ? null : await this.accounts.switchedOff(this.uow.reads, username);
      if (off) this.logger.warn({ userId: off }, 'sign-in of a person who is switched off');
      throw new WrongPasswordError({ triesLeft });
    }
    const { userId, role } = account.actor;
    const stage = await this.factors.stageFor(this.uow.reads, userId, role, now);
    const begun = await this.uow.run(async (tx) => {
      await this.throttle.succeed(tx, username, address);
      return this.sessions.begin(tx, userId, stage);
    });
    return { ...begun, account, stage };
  }
}
