import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { REFUSALS_TO_MARK } from '../domain/address-fault.js';
import { AddressFaultRow } from '../persistence/address-fault.entity.js';

/** Addresses that the mail server refused. */
@Injectable()
export class AddressFaults {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  isMarked(reads: Reads, address: string): Promise<boolean> {
    return reads.existsBy(AddressFaultRow, { address: address.toLowerCase(), markedAt: Not(IsNull()) });
  }

  /** Those that are not tried any more, the latest first. */
  marked(reads: Reads): Promise<AddressFaultRow[]> {
    return reads.find(AddressFaultRow, { where: { markedAt: Not(IsNull()) }, order: { markedAt: 'DESC' } });
  }

  async refused(tx: Tx, address: string, error: string, now: Instant): Promise<void> {
    const key = address.toLowerCase();
    const known = await tx.findOneBy(AddressFaultRow, { address: key });
    const refusals = (known?.refusals ?? 0) + 1;
    const markedAt = known?.markedAt ?? (refusals >= REFUSALS_TO_MARK ? now : null);
    await tx.save(AddressFaultRow, {
      address: key,
      refusals,
      markedAt,
      lastAt: now,
      error: error.slice(0, 500),
    });
  }

  /** A mail got there: what was before does not count any more. */
  async reached(tx: Tx, address: string): Promise<void> {
    await tx.delete(AddressFaultRow, { address: address.toLowerCase() });
  }

  /** 重新启用: somebody has put the mailbox right. */
  async clear(actor: Actor, address: string): Promise<void> {
    requirePermission(actor, 'mail.resend');
    await this.uow.run(async (tx) => {
      const { affected } = await tx.delete(AddressFaultRow, { address: address.toLowerCase() });
      if (affected === 0) throw new NotFoundError();
      const entry = { action: 'mail.clear-address', subjectType: 'mail', subjectId: 'address' } as const;
      await this.history.append(tx, actor, { ...entry, data: { address } }, this.clock.now());
    });
  }
}
