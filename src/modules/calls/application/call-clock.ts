import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { StreetCallRow } from '../persistence/street-call.entity.js';

/** For a room that counts the limit of a call anew: the call says the same date as its deadline. */
@Injectable()
export class CallClock {
  ofMany(reads: Reads, ids: readonly string[]): Promise<StreetCallRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : reads.findBy(StreetCallRow, { id: In([...ids]) });
  }

  async recounted(tx: Tx, id: string, dueAt: Instant): Promise<void> {
    await tx.update(StreetCallRow, { id }, { dueAt });
  }
}
