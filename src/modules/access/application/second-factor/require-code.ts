import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../../platform/database/unit-of-work.js';
import { NoSecondFactorError, WrongCodeError } from '../../domain/second-factor-errors.js';
import { SignInThrottle } from '../throttle.js';
import { SecondFactors } from './second-factors.js';

/** Does something if a code is right, in the same transaction; wrong codes have a count of their own. */
@Injectable()
export class RequireCode {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /** Throws NoSecondFactorError, WrongCodeError, TooManyTriesError. */
  async run<T>(
    userId: string,
    address: string,
    code: string,
    then: (tx: Tx, by: 'code' | 'recovery') => Promise<T>,
  ): Promise<T> {
    const now = this.clock.now();
    // Its row is held first, so that a burst of guesses is counted one by one.
    const done = await this.uow.run(async (tx) => {
      const held = await this.factors.hold(tx, userId);
      if (!held) throw new NoSecondFactorError();
      const triesLeft = await this.throttle.count(tx, countOf(userId), address, now);
      const by = await this.factors.take(tx, held, code, now);
      if (!by) return { triesLeft };
      await this.throttle.succeed(tx, countOf(userId), address);
      return { by, value: await then(tx, by) };
    });
    if (done.by === undefined) throw new WrongCodeError({ triesLeft: done.triesLeft });
    return done.value as T;
  }
}

/** No name of an account holds a colon. */
const countOf = (userId: string): string => `code:${userId}`;
