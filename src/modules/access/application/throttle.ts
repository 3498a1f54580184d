import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { MINUTE, millisBetween, plusMillis, type Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { TooManyTriesError } from '../domain/access-errors.js';
import { SignInFailureRow } from '../persistence/sign-in-failure.entity.js';
import { sha256 } from './secrets.js';

const WINDOW_MS = 15 * MINUTE;
const LIMITS = { account: 5, address: 30 };

/** Counts failed sign-ins by account and by address; the count survives a restart. */
@Injectable()
export class SignInThrottle {
  /** Throws TooManyTriesError while either is blocked. */
  async check(reads: Reads, username: string, address: string, now: Instant): Promise<void> {
    for (const [kind, value] of keys(username, address)) {
      const row = await reads.findOneBy(SignInFailureRow, { id: idOf(kind, value) });
      if (row && row.windowEndsAt > now && row.failures >= LIMITS[kind]) {
        const wait = millisBetween(now, row.windowEndsAt);
        throw new TooManyTriesError({
          minutes: Math.ceil(wait / MINUTE),
          retryAfterSeconds: Math.ceil(wait / 1000),
        });
      }
    }
  }

  /**
   * Counts a try before anybody looks whether it is right, so that a burst is counted one by one; returns how many are left if
   * it is wrong. Throws TooManyTriesError. A right one is taken back by `succeed`.
   */
  async count(tx: Tx, username: string, address: string, now: Instant): Promise<number> {
    // Tries made at once are each counted. Before any row: who had one and waited here would be waited for by who is here and wants it.
    await holdAlone(tx, 'failed-tries');
    const lock =
      tx.connection.options.type === 'postgres' ? { mode: 'pessimistic_write' as const } : undefined;
    for (const [kind, value] of keys(username, address))
      await tx.findOne(SignInFailureRow, { where: { id: idOf(kind, value) }, lock });
    await this.check(tx, username, address, now);
    return this.fail(tx, username, address, now);
  }

  async succeed(tx: Tx, username: string, address: string): Promise<void> {
    await this.clear(tx, username);
    await tx.decrement(
      SignInFailureRow,
      { id: idOf('address', address), failures: MoreThan(0) },
      'failures',
      1,
    );
  }

  async clear(tx: Tx, username: string): Promise<void> {
    await tx.delete(SignInFailureRow, { id: idOf('account', username) });
  }

  /** Counts one failure; returns how many tries the account has left. */
  private async fail(tx: Tx, username: string, address: string, now: Instant): Promise<number> {
    let left = 0;
    for (const [kind, value] of keys(username, address)) {
      const id = idOf(kind, value);
      const row = await tx.findOneBy(SignInFailureRow, { id });
      const live = row && row.windowEndsAt > now ? row.failures : 0;
      await tx.save(SignInFailureRow, { id, failures: live + 1, windowEndsAt: plusMillis(now, WINDOW_MS) });
      if (kind === 'account') left = Math.max(0, LIMITS.account - live - 1);
    }
    return left;
  }
}

function keys(username: string, address: string): ['account' | 'address', string][] {
  return [
    ['account', username.toLowerCase()],
    ['address', address],
  ];
}

function idOf(kind: string, value: string): string {
  return sha256(`${kind}:${value}`);
}
