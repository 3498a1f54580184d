import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { asRecipient, UnitRecipients } from '../../cases/index.js';
import type { Recipient } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { WrittenReminderRow } from '../persistence/written-reminder.entity.js';

/** Who gets word of a letter: its addressees with an account, else whoever answers for the street. */
@Injectable()
export class LetterRecipients {
  constructor(
    private readonly directory: Directory,
    private readonly recipients: UnitRecipients,
  ) {}

  async of(reads: Reads, { addressees }: WrittenReminderRow, unit: UnitRow): Promise<Recipient[]> {
    const ids = addressees.flatMap(({ userId }) => userId ?? []);
    const people = (await this.directory.usersByIds(reads, ids)).filter(({ active }) => active);
    return people.length > 0 ? people.map(asRecipient) : this.recipients.heads(reads, unit);
  }
}
