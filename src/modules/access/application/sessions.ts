import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { HOUR, MINUTE, millisBetween, plusMillis, type Instant } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import { findRow } from '../../../platform/database/find-row.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Announcements } from '../../../platform/queue/announcements.js';
import { ApiTokenRow } from '../persistence/api-token.entity.js';
import { SessionRow, type SessionStage } from '../persistence/session.entity.js';
import { Accounts, type Account } from './accounts.js';
import { newSecret, sha256 } from './secrets.js';

/** How long the code may take to be typed. */
const SECOND_STEP_MS = 10 * MINUTE;

export interface LiveSession {
  id: string;
  csrfToken: string;
  account: Account;
  /** The role owes a second factor and its days of grace are over: nothing else is open. */
  mustSetUpSecondFactor: boolean;
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

  /** In the open transaction: a session at that stage, for the secret that its cookie carries. */
  async begin(tx: Tx, userId: string, stage: SessionStage): Promise<{ secret: string; csrfToken: string }> {
    const now = this.clock.now();
    const secret = newSecret();
    const csrfToken = newSecret();
    const age = stage === 'code' ? SECOND_STEP_MS : this.config.env.SESSION_ABSOLUTE_HOURS * HOUR;
    const expiresAt = plusMillis(now, age);
    const row = { id: sha256(secret), userId, csrfToken, stage, createdAt: now, lastSeenAt: now, expiresAt };
    await tx.insert(SessionRow, row);
    return { secret, csrfToken };
  }

  /** Null when the session is unknown, idle for too long, over its age, or its sign-in is not through. */
  byCookie(secret: string): Promise<LiveSession | null> {
    return this.atStage('open', secret);
  }

  /** A session whose sign-in stands there; it opens nothing but what asks for it by this. */
  async atStage(stage: SessionStage, secret: string): Promise<LiveSession | null> {
    const now = this.clock.now();
    const row = await findRow(this.uow.reads, SessionRow, { id: sha256(secret), stage });
    if (!row || !this.inForce(row, now)) return null;
    const account = await this.accounts.byId(this.uow.reads, row.userId);
    if (!account) return null;
    const idle = millisBetween(row.lastSeenAt, now);
    if (idle > MINUTE) await this.uow.run((tx) => tx.update(SessionRow, { id: row.id }, { lastSeenAt: now }));
    return { id: row.id, csrfToken: row.csrfToken, account, mustSetUpSecondFactor: stage === 'setup' };
  }

  async byToken(token: string): Promise<Account | null> {
    const row = await findRow(this.uow.reads, ApiTokenRow, { hash: sha256(token) });
    if (!row || row.revokedAt || row.expiresAt <= this.clock.now()) return null;
    return this.accounts.byId(this.uow.reads, row.userId);
  }

  /** Those of these sessions that are in force, with their people as they are now; asking is no sign of life. */
  async stillOpen(ids: readonly string[]): Promise<Map<string, Account>> {
    if (ids.length === 0) return new Map();
    const now = this.clock.now();
    const rows = await this.uow.reads.findBy(SessionRow, { id: In([...ids]) });
    const open = rows.filter((row) => row.stage === 'open' && this.inForce(row, now));
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
