import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { ROLE_WORDS, type Role } from '../../access/index.js';
import { asRecipient, CaseMailItems, UnitRecipients } from '../../cases/index.js';
import type { Recipient, RenderedMail } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { DigestContent } from '../mail/digest-content.js';
import { joinDigests } from '../mail/join-digests.js';
import { renderWeeklyDigest } from '../mail/render-weekly-digest.js';
import { SHOWN } from './digest-source.js';
import { scopeOf } from './digest-scope.js';

export const RULE = 'digest.weekly';
const RULE_WORDS = '周报 · 每周首个工作日 08:30';

/** Who reads the district's; a leader who is paired with streets reads those alone. */
const DISTRICT_READERS: readonly Role[] = ['leader', 'bureau-officer', 'intake-officer', 'administrator'];

export interface DigestLetter {
  key: string;
  /** Null for the district and for the streets of a leader. */
  street: UnitRow | null;
  recipient: Recipient;
  content: DigestContent;
  mail: RenderedMail;
}

/** The content of a street, or of the district where the street is null. */
export interface DigestOf {
  street: UnitRow | null;
  content: DigestContent;
}

/** One letter for each reader of a digest. */
@Injectable()
export class AddressDigest {
  constructor(
    private readonly directory: Directory,
    private readonly recipients: UnitRecipients,
    private readonly items: CaseMailItems,
  ) {}

  async letters(reads: Reads, week: string, { street, content }: DigestOf): Promise<DigestLetter[]> {
    const readers = street ? await this.ofStreet(reads, street) : await this.ofDistrict(reads);
    return readers.map(({ recipient, because }) => {
      const key = [RULE, week, scopeOf(street), recipient.key].join('_');
      return { key, street, recipient, content, mail: render(content, recipient, because) };
    });
  }

  /** To each leader the streets paired with them; one of whose streets there is nothing yet has to wait. */
  async lettersOfLeaders(reads: Reads, week: string, digests: readonly DigestOf[]): Promise<DigestLetter[]> {
    const of = new Map(digests.map(({ street, content }) => [street?.id, content]));
    const letters: DigestLetter[] = [];
    for (const { leader, streets } of await this.directory.pairedLeaders(reads)) {
      const parts = streets.flatMap(({ id }) => of.get(id) ?? []);
      if (parts.length < streets.length) continue;
      const link = this.items.listLink({ view: 'overdue', homes: streets.map(({ id }) => id).join(',') });
      const content = joinDigests(parts, link, SHOWN);
      const recipient = asRecipient(leader);
      const key = [RULE, week, 'paired', recipient.key].join('_');
      const because = `您对口联系${streets.map(({ name }) => name).join('、')}`;
      letters.push({ key, street: null, recipient, content, mail: render(content, recipient, because) });
    }
    return letters;
  }

  private async ofStreet(reads: Reads, street: UnitRow) {
    const because = `您负责${street.name}的督办案件`;
    return (await this.recipients.heads(reads, street)).map((recipient) => ({ recipient, because }));
  }

  private async ofDistrict(reads: Reads) {
    const paired = new Set((await this.directory.pairedLeaders(reads)).map(({ leader }) => leader.id));
    const people = await this.directory.usersWithRoles(reads, DISTRICT_READERS);
    return people
      .filter(({ id }) => !paired.has(id))
      .map((one) => ({ recipient: asRecipient(one), because: `您的角色是${ROLE_WORDS[one.role].zh}` }));
  }
}

export function render(content: DigestContent, recipient: Recipient, because: string): RenderedMail {
  const recipientName = recipient.userId ? recipient.name : null;
  return renderWeeklyDigest({ ...content, recipientName, why: { because, rule: RULE_WORDS } });
}
