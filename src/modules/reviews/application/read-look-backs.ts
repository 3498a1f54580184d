import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { LookBackRow } from '../persistence/look-back.entity.js';
import { isSettled, ReviewedCases, type ReviewedCase } from './reviewed-cases.js';

export interface PlannedVisit {
  row: LookBackRow;
  found: ReviewedCase | null;
  isDue: boolean;
}

export interface LookBackFigures {
  due: number;
  planned: number;
  held: number;
  rebounds: number;
}

const MOST = 300;

/** 回头看 as lists: what is due, what comes, what was found. */
@Injectable()
export class ReadLookBacks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ReviewedCases,
    private readonly clock: Clock,
  ) {}

  /** Planned ones by day, then those that were held, the newest first. A case that is worked on again waits. */
  async list(campaignId: string | null, done: boolean): Promise<PlannedVisit[]> {
    const reads = this.uow.reads;
    const today = dayOf(this.clock.now());
    const rows = await reads.find(LookBackRow, {
      where: {
        ...(campaignId ? { campaignId } : {}),
        state: done ? In(['held', 'rebound']) : 'planned',
      },
      order: done ? { doneAt: 'DESC', id: 'DESC' } : { dueOn: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const found = await this.cases.byIds(
      reads,
      rows.map(({ caseId }) => caseId),
    );
    return rows
      .map((row) => ({ row, found: found.get(row.caseId) ?? null, isDue: isDue(row, today) }))
      .filter((one) => done || (one.found !== null && isSettled(one.found.status)));
  }

  async ofCase(actor: Actor, caseId: string): Promise<Omit<PlannedVisit, 'found'>[]> {
    const reads = this.uow.reads;
    const { status } = await this.cases.require(reads, actor, 'review.read', caseId);
    const today = dayOf(this.clock.now());
    const rows = await reads.find(LookBackRow, { where: { caseId }, order: { dueOn: 'DESC', id: 'DESC' } });
    return rows.map((row) => ({ row, isDue: isSettled(status) && isDue(row, today) }));
  }

  async figures(campaignId: string | null): Promise<LookBackFigures> {
    const reads = this.uow.reads;
    const of = campaignId ? { campaignId } : {};
    const open = await this.list(campaignId, false);
    return {
      due: open.filter((one) => one.isDue).length,
      planned: open.length,
      held: await reads.countBy(LookBackRow, { ...of, state: 'held' }),
      rebounds: await reads.countBy(LookBackRow, { ...of, state: 'rebound' }),
    };
  }
}

const isDue = ({ state, dueOn }: LookBackRow, today: Day): boolean => state === 'planned' && dueOn <= today;
