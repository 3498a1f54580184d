import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { findRow } from '../../../platform/database/find-row.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { Accounts, type Account } from '../../access/index.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';

/** The people of this room as the accounts that sign in. */
@Injectable()
export class UserAccounts extends Accounts {
  async byUsername(reads: Reads, username: string): Promise<Account | null> {
    return this.accountOf(
      reads,
      await reads.findOneBy(UserRow, { username: username.toLowerCase(), active: true }),
    );
  }

  async switchedOff(reads: Reads, username: string): Promise<string | null> {
    const user = await reads.findOneBy(UserRow, { username: username.toLowerCase(), active: false });
    return user?.id ?? null;
  }

  async byId(reads: Reads, userId: string): Promise<Account | null> {
    return this.accountOf(reads, await findRow(reads, UserRow, { id: userId, active: true }));
  }

  async byIds(reads: Reads, userIds: readonly string[]): Promise<Map<string, Account>> {
    if (userIds.length === 0) return new Map();
    const users = await reads.findBy(UserRow, { id: In([...new Set(userIds)]), active: true });
    const units = await reads.findBy(UnitRow, { id: In(users.map(({ unitId }) => unitId)) });
    return new Map(
      users.flatMap((user) => {
        const unit = units.find(({ id }) => id === user.unitId);
        return unit ? [[user.id, accountOf(user, unit)]] : [];
      }),
    );
  }

  async setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
    await tx.update(UserRow, { id: userId }, { passwordHash, mustChangePassword: false });
  }

  private async accountOf(reads: Reads, user: UserRow | null): Promise<Account | null> {
    const unit = user && (await findRow(reads, UnitRow, { id: user.unitId }));
    return user && unit ? accountOf(user, unit) : null;
  }
}

function accountOf(user: UserRow, unit: UnitRow): Account {
  return {
    actor: {
      userId: user.id,
      name: user.name,
      role: user.role,
      unitId: unit.id,
      unitName: unit.name,
      unitPath: unit.path,
    },
    username: user.username,
    title: user.title,
    passwordHash: user.passwordHash,
    mustChangePassword: user.mustChangePassword,
  };
}
