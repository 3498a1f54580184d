import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { NotFoundError } from '../../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../../platform/database/unit-of-work.js';
import { AccountActs, type AccountAct } from '../account-acts.js';
import type { Actor } from '../../domain/actor.js';
import { requirePermission } from '../../domain/require-permission.js';
import { NoSecondFactorError, SecondFactorOwedError } from '../../domain/second-factor-errors.js';
import { RecoveryCodeRow, SecondFactorRow } from '../../persistence/second-factor.entity.js';
import { Sessions } from '../sessions.js';
import { newRecoveryCodes } from './new-recovery-codes.js';
import { RequireCode } from './require-code.js';
import { SecondFactors } from './second-factors.js';

/** What becomes of a second factor that is on: other recovery codes, off, or taken away by an administrator. */
@Injectable()
export class ChangeSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly requireCode: RequireCode,
    private readonly sessions: Sessions,
    private readonly acts: AccountActs,
    private readonly clock: Clock,
  ) {}

  /** Throws NoSecondFactorError. */
  async newCodes(actor: Actor, address: string, code: string): Promise<string[]> {
    if (!(await this.factors.inForce(this.uow.reads, actor.userId))) throw new NoSecondFactorError();
    return this.requireCode.run(actor.userId, address, code, async (tx) => {
      await this.note(tx, actor, 'second-factor.new-codes', actor.userId);
      return newRecoveryCodes(tx, actor.userId);
    });
  }

  /** Throws SecondFactorOwedError where the role may not be without. */
  async off(actor: Actor, address: string, code: string): Promise<void> {
    if (await this.factors.owed(this.uow.reads, actor.role)) throw new SecondFactorOwedError();
    await this.requireCode.run(actor.userId, address, code, async (tx) => {
      await this.takeAway(tx, actor.userId);
      await this.note(tx, actor, 'second-factor.off', actor.userId);
    });
  }

  /** For a phone that is lost: the person signs in with the password alone and sets up another one. */
  async reset(actor: Actor, userId: string): Promise<void> {
    requirePermission(actor, 'user.manage');
    await this.uow.run(async (tx) => {
      const held = await this.factors.hold(tx, userId);
      if (!held) throw new NotFoundError();
      await this.takeAway(tx, userId);
      await this.sessions.endAllOf(tx, userId);
      await this.note(tx, actor, 'second-factor.reset', userId);
    });
  }

  private async takeAway(tx: Tx, userId: string): Promise<void> {
    await tx.delete(SecondFactorRow, { userId });
    await tx.delete(RecoveryCodeRow, { userId });
  }

  private note(tx: Tx, actor: Actor, action: AccountAct['action'], userId: string): Promise<void> {
    return this.acts.append(tx, actor, { action, subjectType: 'user', subjectId: userId }, this.clock.now());
  }
}
