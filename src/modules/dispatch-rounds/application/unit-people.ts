import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Role } from '../../access/index.js';
import { asRecipient } from '../../cases/index.js';
import type { Recipient } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { DispatchRules } from '../domain/dispatch-rules.js';

const ROLES_OF: Record<DispatchRules['tell'][number], readonly Role[]> = {
  heads: ['street-head'],
  clerks: ['street-user', 'department-user', 'bureau-officer'],
};

/** Who of a unit gets the letters of a round. */
@Injectable()
export class UnitPeople {
  constructor(private readonly directory: Directory) {}

  /** Empty for a unit without an account: then a link goes to its mailbox. */
  async of(reads: Reads, { id }: UnitRow, { tell }: DispatchRules): Promise<Recipient[]> {
    const wanted = tell.flatMap((who) => ROLES_OF[who]);
    const people = await this.directory.usersOfUnit(reads, id, wanted);
    if (people.length > 0) return people.map(asRecipient);
    // Silence must not come from an empty post.
    const anybody = await this.directory.usersOfUnit(reads, id, Object.values(ROLES_OF).flat());
    return anybody.map(asRecipient);
  }

  mailbox({ id, name, dutyEmail }: UnitRow, address = dutyEmail): Recipient {
    return { key: id, userId: null, name, email: address };
  }
}
