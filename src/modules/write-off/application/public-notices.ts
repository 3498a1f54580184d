import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
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

  /** The newest first. */
  list(): Promise<PublicityRow[]> {
    return this.uow.reads.find(PublicityRow, {
      where: { startOn: LessThanOrEqual(dayOf(this.clock.now())) },
      order: { startOn: 'DESC', id: 'DESC' },
      take: MOST,
    });
  }
}
