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

/** Who in a unit gets word, so that silence never comes from an empty post. */
@Injectable()
export class UnitRecipients {
  constructor(private readonly directory: Directory) {}

  async of(reads: Reads, unit: UnitRow, order: readonly (readonly Role[])[]): Promise<Recipient[]> {
    for (const roles of order) {
      const people = await this.directory.usersOfUnit(reads, unit.id, roles);
      if (people.length > 0) return people.map(asRecipient);
    }
    return [mailbox(unit)];
  }

  clerks(reads: Reads, unit: UnitRow): Promise<Recipient[]> {
    return this.of(reads, unit, [CLERKS, HEADS]);
  }

  /** Who answers for the unit: its heads, else its duty mailbox, else whoever can be reached there. */
  async heads(reads: Reads, unit: UnitRow): Promise<Recipient[]> {
    const heads = await this.posted(reads, unit, HEADS);
    return heads.length > 0 ? heads : this.clerks(reads, unit);
  }

  /** Whoever has one of the roles there, else the duty mailbox, else nobody. */
  async posted(reads: Reads, unit: UnitRow, roles: readonly Role[]): Promise<Recipient[]> {
    const people = await this.directory.usersOfUnit(reads, unit.id, roles);
    if (people.length > 0) return people.map(asRecipient);
    return unit.dutyEmail ? [mailbox(unit)] : [];
  }
}

function mailbox(unit: UnitRow): Recipient {
  return { key: unit.id, userId: null, name: unit.name, email: unit.dutyEmail };
}
