import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PublicityRow } from '../persistence/publicity.entity.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';

const PAGE = 30;

export interface NoticePage {
  items: PublicityRow[];
  /** Older ones began before this day; null where there are none. */
  before: Day | null;
}

/** The notices that have begun and that no later attempt has taken the place of, as everybody may read them. */
@Injectable()
export class PublicNotices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest first; those that began before `before` where it is given. A day is never cut in two. */
  async page(before?: Day): Promise<NoticePage> {
    const query = this.shown();
    if (before) query.andWhere('p.startOn < :before', { before });
    const found = await query.limit(PAGE).getMany();
    if (found.length < PAGE) return { items: found, before: null };
    const last = found.at(-1)!.startOn;
    const ofLast = await this.shown().andWhere('p.startOn = :last', { last }).getMany();
    const older = await this.shown().andWhere('p.startOn < :last', { last }).getExists();
    const items = [...found.filter(({ startOn }) => startOn !== last), ...ofLast];
    return { items, before: older ? last : null };
  }

  /** Throws NotFoundError: also for one that has not begun or is gone through again. */
  async one(id: string): Promise<PublicityRow> {
    const found = await this.shown().andWhere('p.id = :id', { id }).getOne();
    if (!found) throw new NotFoundError();
    return found;
  }

  private shown(): SelectQueryBuilder<PublicityRow> {
    return this.uow.reads
      .createQueryBuilder(PublicityRow, 'p')
      .innerJoin(WriteOffLinkRow, 'l', 'l.id = p.linkId')
      .leftJoin(
        WriteOffLinkRow,
        'n',
        'n.writeOffId = l.writeOffId AND n.key = l.key AND n.attempt > l.attempt',
      )
      .where('n.id IS NULL')
      .andWhere('p.startOn <= :today', { today: dayOf(this.clock.now()) })
      .orderBy('p.startOn', 'DESC')
      .addOrderBy('p.id', 'DESC');
  }
}
