import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { ROLE_WORDS, type Role } from '../../access/index.js';
import { asRecipient, UnitRecipients } from '../../cases/index.js';
import type { Recipient, RenderedMail } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { DigestContent } from '../mail/digest-content.js';
import { renderWeeklyDigest } from '../mail/render-weekly-digest.js';
import { scopeOf } from './digest-scope.js';

export const RULE = 'digest.weekly';
const RULE_WORDS = '周报 · 每周首个工作日 08:30';

/** Who reads the district's. */
const DISTRICT_READERS: readonly Role[] = ['leader', 'bureau-officer', 'intake-officer', 'administrator'];

export interface DigestLetter {
  key: string;
  /** Null for the district. */
  street: UnitRow | null;
  recipient: Recipient;
  mail: RenderedMail;
}

/** One letter for each reader of a digest. */
@Injectable()
export class AddressDigest {
  constructor(
    private readonly directory: Directory,
    private readonly recipients: UnitRecipients,
  ) {}

  async letters(
    reads: Reads,
    week: string,
    street: UnitRow | null,
    content: DigestContent,
  ): Promise<DigestLetter[]> {
    const readers = street ? await this.ofStreet(reads, street) : await this.ofDistrict(reads);
    return readers.map(({ recipient, because }) => ({
      key: [RULE, week, scopeOf(street), recipient.key].join('_'),
      street,
      recipient,
      mail: renderWeeklyDigest({
        ...content,
        recipientName: recipient.userId ? recipient.name : null,
        why: { because, rule: RULE_WORDS },
      }),
    }));
  }

  private async ofStreet(reads: Reads, street: UnitRow) {
    const because = `您负责${street.name}的督办案件`;
    return (await this.recipients.heads(reads, street)).map((recipient) => ({ recipient, because }));
  }

  private async ofDistrict(reads: Reads) {
    const people = await this.directory.usersWithRoles(reads, DISTRICT_READERS);
    return people.map((one) => ({
      recipient: asRecipient(one),
      because: `您的角色是${ROLE_WORDS[one.role].zh}`,
    }));
  }
}
