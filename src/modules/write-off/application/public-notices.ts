import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PublicityRow } from '../persistence/publicity.entity.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';

const MOST = 100;

/** The notices that have begun and that no later attempt has taken the place of, as everybody may read them. */
@Injectable()
export class PublicNotices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest first; those that began before `before` where it is given. */
  list(before?: Day): Promise<PublicityRow[]> {
    const query = this.uow.reads
      .createQueryBuilder(PublicityRow, 'p')
      .innerJoin(WriteOffLinkRow, 'l', 'l.id = p.linkId')
      .leftJoin(
        WriteOffLinkRow,
        'n',
        'n.writeOffId = l.writeOffId AND n.key = l.key AND n.attempt > l.attempt',
      )
      .where('n.id IS NULL')
      .andWhere('p.startOn <= :today', { today: dayOf(this.clock.now()) });
    if (before) query.andWhere('p.startOn < :before', { before });
    return query.orderBy('p.startOn', 'DESC').addOrderBy('p.id', 'DESC').limit(MOST).getMany();
  }
}
