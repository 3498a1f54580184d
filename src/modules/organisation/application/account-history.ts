import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AccountActs, type AccountAct, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';

/** What became of an account, in the history of its person. */
@Injectable()
export class AccountHistory extends AccountActs {
  constructor(private readonly history: History) {
    super();
  }

  append(tx: Tx, actor: Actor, act: AccountAct, now: Instant): Promise<void> {
    return this.history.append(tx, actor, act, now);
  }
}
