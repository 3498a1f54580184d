import { Injectable } from '@nestjs/common';
import { And, LessThan, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PublicityRow } from '../persistence/publicity.entity.js';

const MOST = 100;

/** The notices that have begun, as everybody may read them. */
@Injectable()
export class PublicNotices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest first; those that began before `before` where it is given. */
  list(before?: Day): Promise<PublicityRow[]> {
    const begun = LessThanOrEqual(dayOf(this.clock.now()));
    return this.uow.reads.find(PublicityRow, {
      where: { startOn: before ? And(begun, LessThan(before)) : begun },
      order: { startOn: 'DESC', id: 'DESC' },
      take: MOST,
    });
  }
}
