import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { at, endOf, type Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseRow, SETTLED } from '../../cases/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { holdPerson } from '../../organisation/index.js';
import { drawFrom } from '../domain/draw.js';
import { NothingToDrawError } from '../domain/review-errors.js';
import { DrawRow } from '../persistence/draw.entity.js';
import { DrawnCaseRow } from '../persistence/drawn-case.entity.js';

export interface NewDraw {
  campaignId: string;
  closedFrom: Day;
  closedTo: Day;
  size: number;
  /** Given by whoever watches the draw; else a random one is made. */
  seed: string | null;
  assigneeId: string | null;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 抽查: draws n of the cases closed in a period. Every draw is kept, so nobody draws until the result pleases. */
@Injectable()
export class DrawCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NothingToDrawError. */
  async run(actor: Actor, { seed, assigneeId, ...wanted }: NewDraw): Promise<string> {
    requirePermission(actor, 'review.manage');
    const used = seed?.trim() || randomBytes(16).toString('hex');
    return this.uow.run(async (tx) => {
      const now = this.clock.now();
      await this.campaigns.require(tx, wanted.campaignId);
      if (assigneeId) await holdPerson(tx, assigneeId, 'assigneeId');
      const pool = await this.pool(tx, wanted);
      const { closedFrom: from, closedTo: to } = wanted;
      if (pool.length === 0) throw new NothingToDrawError({ from, to });
      const id = newId();
      await tx.insert(DrawRow, { ...wanted, id, seed: used, pool, drawnByName: actor.name, drawnAt: now });
      const drawn = drawFrom(pool, used, wanted.size, sha256);
      for (const [index, caseId] of drawn.entries())
        await tx.insert(DrawnCaseRow, {
          id: newId(),
          drawId: id,
          caseId,
          ordinal: index + 1,
          version: 1,
          assigneeId,
          result: null,
          consequence: null,
          note: null,
          doneByName: null,
          doneAt: null,
        });
      // Not on the cases: a unit must not learn that somebody is coming.
      const data = { campaignId: wanted.campaignId, from, to, size: drawn.length, pool: pool.length };
      const entry = { action: 'draw.make', subjectType: 'rule', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, now);
      return id;
    });
  }

  private async pool(
    tx: Tx,
    { campaignId, closedFrom, closedTo }: Pick<NewDraw, 'campaignId' | 'closedFrom' | 'closedTo'>,
  ): Promise<string[]> {
    const query: SelectQueryBuilder<CaseRow> = tx
      .createQueryBuilder(CaseRow, 'c')
      .select(['c.id'])
      .where('c.campaignId = :campaignId', { campaignId })
      .andWhere('c.outOfScope = :no', { no: false })
      .andWhere('c.verifiedAt >= :from AND c.verifiedAt < :to', {
        from: at(closedFrom, '00:00'),
        to: endOf(closedTo),
      })
      .andWhere({ status: In([...SETTLED]) })
      .orderBy('c.id', 'ASC');
    return (await query.getMany()).map(({ id }) => id);
  }
}
