import { Injectable } from '@nestjs/common';
import { Secret } from 'otpauth';
import { Not } from 'typeorm';
import { Clock } from '../../../../kernel/clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AccountActs } from '../account-acts.js';
import { SecondFactorOnError, WrongCodeError } from '../../domain/second-factor-errors.js';
import { SecondFactorRow } from '../../persistence/second-factor.entity.js';
import { SessionRow } from '../../persistence/session.entity.js';
import { ConfirmPassword } from '../confirm-password.js';
import { Sessions, type LiveSession } from '../sessions.js';
import { newRecoveryCodes } from './new-recovery-codes.js';
import { RequireCode } from './require-code.js';
import { SecondFactors, totpOf } from './second-factors.js';

export interface BegunSecondFactor {
  key: string;
  uri: string;
}

/** Sets up a second factor: a key for the phone, in force once the phone has shown that it knows it. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly confirmPassword: ConfirmPassword,
    private readonly requireCode: RequireCode,
    private readonly sessions: Sessions,
    private readonly acts: AccountActs,
    private readonly clock: Clock,
  ) {}

  /** Throws WrongPasswordError, SecondFactorOnError. */
  async begin({ account }: LiveSession, address: string, password: string): Promise<BegunSecondFactor> {
    await this.confirmPassword.run(account, address, password);
    const { userId } = account.actor;
    const key = new Secret({ size: 20 }).base32;
    await this.uow.run(async (tx) => {
      const held = await this.factors.hold(tx, userId);
      if (held?.confirmedAt) throw new SecondFactorOnError();
      const fresh = { userId, sealed: this.factors.seal(key), lastStep: 0 };
      await tx.save(SecondFactorRow, { ...fresh, begunAt: this.clock.now(), confirmedAt: null });
    });
    return { key, uri: totpOf(key, account.username).toString() };
  }

  /** Answers with the recovery codes, this once. Throws WrongCodeError, NoSecondFactorError, SecondFactorOnError. */
  async confirm(session: LiveSession, address: string, code: string): Promise<string[]> {
    const { actor } = session.account;
    const now = this.clock.now();
    return this.requireCode.run(actor.userId, address, code, async (tx, by) => {
      if (by === 'recovery') throw new WrongCodeError({ triesLeft: 0 });
      const key = { userId: actor.userId };
      const row = await tx.findOneByOrFail(SecondFactorRow, key);
      if (row.confirmedAt) throw new SecondFactorOnError();
      await tx.update(SecondFactorRow, key, { confirmedAt: now });
      await tx.update(SessionRow, { id: session.id }, { stage: 'open' });
      await tx.delete(SessionRow, { userId: actor.userId, id: Not(session.id) });
      this.sessions.tellOnceCommitted();
      const entry = { action: 'second-factor.on', subjectType: 'user', subjectId: actor.userId } as const;
      await this.acts.append(tx, actor, entry, now);
      return newRecoveryCodes(tx, actor.userId);
    });
  }
}
