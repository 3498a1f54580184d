import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { ROLES, type Role } from '../../access/index.js';
import { asRecipient, UnitRecipients } from '../../cases/index.js';
import type { Recipient } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';
import type { ChainLink, Signer } from '../domain/links.js';

const ANSWERS: readonly Role[] = ['bureau-officer'];
/** Gets word when nobody has the role. */
const LAST_RESORT: readonly Role[] = ['administrator'];

export interface ObjectionReader {
  recipient: Recipient;
  answers: boolean;
  because: string;
}

/** Who is told of an objection: the bureau, which answers it, and whoever signs the link that it stops; each once. */
@Injectable()
export class ObjectionReaders {
  constructor(
    private readonly directory: Directory,
    private readonly units: UnitRecipients,
  ) {}

  async of(reads: Reads, link: ChainLink): Promise<ObjectionReader[]> {
    const found = new Map<string, ObjectionReader>();
    for (const recipient of await this.bureau(reads))
      found.set(recipient.key, { recipient, answers: true, because: '公示异议由区迎检办答复' });
    for (const signer of link.signers)
      for (const recipient of await this.peopleOf(reads, signer))
        if (!found.has(recipient.key))
          found.set(recipient.key, {
            recipient,
            answers: false,
            because: `“${link.title}”由${signer.name}签署`,
          });
    return [...found.values()];
  }

  private async bureau(reads: Reads): Promise<Recipient[]> {
    const officers = await this.directory.usersWithRoles(reads, ANSWERS);
    const people = officers.length > 0 ? officers : await this.directory.usersWithRoles(reads, LAST_RESORT);
    return people.map(asRecipient);
  }

  private async peopleOf(reads: Reads, { kind, of }: Signer): Promise<Recipient[]> {
    if (kind === 'outside') return [];
    if (kind === 'unit') {
      const [unit] = await this.directory.unitsByIds(reads, [of]);
      return unit ? this.units.clerks(reads, unit) : [];
    }
    const people =
      kind === 'person'
        ? await this.directory.usersByIds(reads, [of])
        : await this.directory.usersWithRoles(
            reads,
            ROLES.filter((role) => role === of),
          );
    return people.filter(({ active }) => active).map(asRecipient);
  }
}
