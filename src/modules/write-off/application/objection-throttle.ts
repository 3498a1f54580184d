import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { MINUTE, plusMillis, type Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { TooManyObjectionsError } from '../domain/write-off-errors.js';
import { ObjectionPressRow } from '../persistence/objection-press.entity.js';
import { PublicityObjectionRow } from '../persistence/publicity-objection.entity.js';

const WINDOW_MS = 60 * MINUTE;
/** People of one house share an address. */
const FROM_ONE_ADDRESS = 5;
const UNANSWERED_AT_ONE_NOTICE = 50;

/** Holds back who presses again and again; the count survives a restart and is gone after an hour. */
@Injectable()
export class ObjectionThrottle {
  /** Counts one. Throws TooManyObjectionsError. */
  async count(tx: Tx, address: string, publicityId: string, now: Instant): Promise<void> {
    await tx.delete(ObjectionPressRow, { windowEndsAt: LessThanOrEqual(now) });
    const id = createHash('sha256')
      .update(`objection:${networkOf(address)}`)
      .digest('hex');
    const known = await tx.findOneBy(ObjectionPressRow, { id });
    if (known && known.presses >= FROM_ONE_ADDRESS) throw new TooManyObjectionsError();
    const open = await tx.countBy(PublicityObjectionRow, {
      publicityId,
      origin: 'public',
      outcome: IsNull(),
    });
    if (open >= UNANSWERED_AT_ONE_NOTICE) throw new TooManyObjectionsError();
    if (known) await tx.update(ObjectionPressRow, { id }, { presses: known.presses + 1 });
    else await tx.insert(ObjectionPressRow, { id, presses: 1, windowEndsAt: plusMillis(now, WINDOW_MS) });
  }
}

/** Whoever has one IPv6 address has all of its network. */
function networkOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}
