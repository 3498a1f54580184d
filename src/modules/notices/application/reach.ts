import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Directory, StandIns, type UnitRow } from '../../organisation/index.js';
import type { WaysTaken } from '../domain/decision.js';
import { AddressFaults } from './address-faults.js';
import type { Recipient } from './letter.js';

/** How a recipient can be reached today. */
export interface Reached {
  /** Whose name stands on the mail: the recipient's or the stand-in's. */
  name: string;
  userId: string | null;
  address: string | null;
  how: WaysTaken['address'];
  /** The people whose bell rings. */
  bells: string[];
  /** The unit that is told; a webhook of that unit gets it too. */
  unit: UnitRow | null;
}

/** Finds the address in force: of the person, of who stands in, of the unit's duty mailbox. */
@Injectable()
export class Reach {
  constructor(
    private readonly directory: Directory,
    private readonly standIns: StandIns,
    private readonly faults: AddressFaults,
  ) {}

  async of(reads: Reads, { key, userId, name, email }: Recipient, now: Instant): Promise<Reached> {
    if (!userId) {
      const [unit] = await this.directory.unitsByIds(reads, [key]);
      const address = email && (await this.faults.isMarked(reads, email)) ? null : email;
      const how = address ? 'own' : email ? 'bad-address' : 'no-address';
      return { name, userId, address, how, bells: [], unit: unit ?? null };
    }
    const [person] = await this.directory.usersByIds(reads, [userId]);
    const [unit] = person ? await this.directory.unitsByIds(reads, [person.unitId]) : [];
    const standIn = (await this.standIns.on(reads, dayOf(now))).get(userId);
    // Somebody who is switched off gets nothing; the unit's duty mailbox does.
    const told = standIn ?? { id: userId, name, email: person?.active === false ? null : email };
    const bad = told.email !== null && (await this.faults.isMarked(reads, told.email));
    const own = bad ? null : told.email;
    const fallback = own ? null : await this.dutyMailbox(reads, unit);
    return {
      name: told.name,
      userId: told.id,
      address: own ?? fallback,
      how: fallback
        ? 'duty-mailbox'
        : !own
          ? bad
            ? 'bad-address'
            : 'no-address'
          : standIn
            ? 'stand-in'
            : 'own',
      bells: standIn ? [standIn.id, userId] : [userId],
      unit: unit ?? null,
    };
  }

  private async dutyMailbox(reads: Reads, unit: UnitRow | undefined): Promise<string | null> {
    const address = unit?.dutyEmail ?? null;
    return address && !(await this.faults.isMarked(reads, address)) ? address : null;
  }
}
