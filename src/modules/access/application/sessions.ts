import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { MINUTE, millisBetween, type Instant } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Announcements } from '../../../platform/queue/announcements.js';
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
    private readonly announcements: Announcements,
  ) {}

  /** Null when the session is unknown, idle for too long or over its age. */
  async byCookie(secret: string): Promise<LiveSession | null> {
    const now = this.clock.now();
    const row = await this.uow.reads.findOneBy(SessionRow, { id: sha256(secret) });
    if (!row || !this.inForce(row, now)) return null;
    const account = await this.accounts.byId(this.uow.reads, row.userId);
    if (!account) return null;
    const idle = millisBetween(row.lastSeenAt, now);
    if (idle > MINUTE) await this.uow.run((tx) => tx.update(SessionRow, { id: row.id }, { lastSeenAt: now }));
    return { id: row.id, csrfToken: row.csrfToken, account };
  }

  async byToken(token: string): Promise<Account | null> {
    const row = await this.uow.reads.findOneBy(ApiTokenRow, { hash: sha256(token) });
    if (!row || row.revokedAt || row.expiresAt <= this.clock.now()) return null;
    return this.accounts.byId(this.uow.reads, row.userId);
  }

  /** Those of these sessions that are in force, with their people as they are now; asking is no sign of life. */
  async stillOpen(ids: readonly string[]): Promise<Map<string, Account>> {
    if (ids.length === 0) return new Map();
    const now = this.clock.now();
    const rows = await this.uow.reads.findBy(SessionRow, { id: In([...ids]) });
    const open = rows.filter((row) => this.inForce(row, now));
    const accounts = await this.accounts.byIds(
      this.uow.reads,
      open.map(({ userId }) => userId),
    );
    return new Map(
      open.flatMap(({ id, userId }) => {
        const account = accounts.get(userId);
        return account ? [[id, account]] : [];
      }),
    );
  }

  async end(id: string): Promise<void> {
    await this.uow.run(async (tx) => {
      await tx.delete(SessionRow, { id });
      this.tellOnceCommitted();
    });
  }

  /** In the open transaction: signs this person out everywhere. */
  async endSessionsOf(tx: Tx, userId: string): Promise<void> {
    await tx.delete(SessionRow, { userId });
    this.tellOnceCommitted();
  }

  /** The same for everything that opens a door in their name: programs with a token too. */
  async endAllOf(tx: Tx, userId: string): Promise<void> {
    await tx.update(ApiTokenRow, { userId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    await this.endSessionsOf(tx, userId);
  }

  /** Sessions were ended in the open transaction: whatever is held open in their name should look. */
  tellOnceCommitted(): void {
    this.uow.afterCommit(() => this.announcements.announce('sessions', {}));
  }

  private inForce(row: SessionRow, now: Instant): boolean {
    const idle = millisBetween(row.lastSeenAt, now);
    return row.expiresAt > now && idle <= this.config.env.SESSION_IDLE_MINUTES * MINUTE;
  }
}
