import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { MINUTE, millisBetween } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiTokenRow } from '../persistence/api-token.entity.js';
import { SessionRow } from '../persistence/session.entity.js';
import { Accounts, type Account } from './accounts.js';
import { sha256 } from './secrets.js';

export interface LiveSession {
  id: string;
  csrfToken: string;
  account: Account;
}

/** Finds who a cookie or a bearer token belongs to. */
@Injectable()
export class Sessions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Null when the session is unknown, idle for too long or over its age. */
  async byCookie(secret: string): Promise<LiveSession | null> {
    const now = this.clock.now();
    const row = await this.uow.reads.findOneBy(SessionRow, { id: sha256(secret) });
    if (!row || row.expiresAt <= now) return null;
    const idle = millisBetween(row.lastSeenAt, now);
    if (idle > this.config.env.SESSION_IDLE_MINUTES * MINUTE) return null;
    const account = await this.accounts.byId(this.uow.reads, row.userId);
    if (!account) return null;
    if (idle > MINUTE) await this.uow.run((tx) => tx.update(SessionRow, { id: row.id }, { lastSeenAt: now }));
    return { id: row.id, csrfToken: row.csrfToken, account };
  }

  async byToken(token: string): Promise<Account | null> {
    const row = await this.uow.reads.findOneBy(ApiTokenRow, { hash: sha256(token) });
    if (!row || row.revokedAt || row.expiresAt <= this.clock.now()) return null;
    return this.accounts.byId(this.uow.reads, row.userId);
  }

  async end(id: string): Promise<void> {
    await this.uow.run((tx) => tx.delete(SessionRow, { id }));
  }
}
