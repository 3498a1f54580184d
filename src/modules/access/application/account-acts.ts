import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../domain/actor.js';

export interface AccountAct {
  action: `second-factor.${'on' | 'off' | 'reset' | 'new-codes' | 'recovery-used' | 'demand'}`;
  /** Whose account it is, or which rule. */
  subjectType: 'user' | 'rule';
  subjectId: string;
  data?: Record<string, unknown>;
}

/** Where it is remembered what became of an account: filled by the room that keeps the people, which may use the history. */
export abstract class AccountActs {
  abstract append(tx: Tx, actor: Actor, act: AccountAct, now: Instant): Promise<void>;
}
