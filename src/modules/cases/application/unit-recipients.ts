import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Role } from '../../access/index.js';
import type { Recipient } from '../../notices/index.js';
import { Directory, type UnitRow, type UserRow } from '../../organisation/index.js';

export const HEADS: readonly Role[] = ['street-head'];
export const CLERKS: readonly Role[] = ['street-user', 'department-user'];

export function asRecipient(user: UserRow): Recipient {
  return { key: user.id, userId: user.id, name: user.name, email: user.email };
}

/** Who in a unit gets word: the people asked for, else whoever is there, else the duty mailbox. */
@Injectable()
export class UnitRecipients {
  constructor(private readonly directory: Directory) {}

  async of(reads: Reads, unit: UnitRow, order: readonly (readonly Role[])[]): Promise<Recipient[]> {
    for (const roles of order) {
      const people = await this.directory.usersOfUnit(reads, unit.id, roles);
      if (people.length > 0) return people.map(asRecipient);
    }
    return [{ key: unit.id, userId: null, name: unit.name, email: unit.dutyEmail }];
  }

  heads(reads: Reads, unit: UnitRow): Promise<Recipient[]> {
    return this.of(reads, unit, [HEADS, CLERKS]);
  }

  clerks(reads: Reads, unit: UnitRow): Promise<Recipient[]> {
    return this.of(reads, unit, [CLERKS, HEADS]);
  }
}
