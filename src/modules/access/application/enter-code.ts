import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { AccountActs } from './account-acts.js';
import { NotSignedInError } from '../domain/access-errors.js';
import { SessionRow } from '../persistence/session.entity.js';
import { RequireCode } from './second-factor/require-code.js';
import { Sessions } from './sessions.js';
import type { SignedIn } from './sign-in.js';

/** The second step: the half-open session ends, and one with another secret begins. */
@Injectable()
export class EnterCode {
  constructor(
    private readonly sessions: Sessions,
    private readonly requireCode: RequireCode,
    private readonly acts: AccountActs,
    private readonly clock: Clock,
  ) {}

  /** Throws NotSignedInError where there was no first step, or one too long ago. */
  async run(halfSecret: string | null, address: string, code: string): Promise<SignedIn> {
    const half = halfSecret ? await this.sessions.atStage('code', halfSecret) : null;
    if (!half) throw new NotSignedInError();
    const { actor } = half.account;
    return this.requireCode.run(actor.userId, address, code, async (tx, by) => {
      await tx.delete(SessionRow, { id: half.id });
      if (by === 'recovery') {
        const entry = {
          action: 'second-factor.recovery-used',
          subjectType: 'user',
          subjectId: actor.userId,
        } as const;
        await this.acts.append(tx, actor, entry, this.clock.now());
      }
      return { account: half.account, ...(await this.sessions.begin(tx, actor.userId, 'open')) };
    });
  }
}
