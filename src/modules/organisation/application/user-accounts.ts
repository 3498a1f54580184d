import { Injectable } from '@nestjs/common';
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

  async byId(reads: Reads, userId: string): Promise<Account | null> {
    return this.accountOf(reads, await reads.findOneBy(UserRow, { id: userId, active: true }));
  }

  async setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
    await tx.update(UserRow, { id: userId }, { passwordHash, mustChangePassword: false });
  }

  private async accountOf(reads: Reads, user: UserRow | null): Promise<Account | null> {
    const unit = user && (await reads.findOneBy(UnitRow, { id: user.unitId }));
    if (!user || !unit) return null;
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
}
