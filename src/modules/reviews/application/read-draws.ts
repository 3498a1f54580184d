import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Directory } from '../../organisation/index.js';
import { drawFrom } from '../domain/draw.js';
import { DrawRow } from '../persistence/draw.entity.js';
import { DrawnCaseRow } from '../persistence/drawn-case.entity.js';
import { sha256 } from './draw-cases.js';
import { ReviewedCases, type ReviewedCase } from './reviewed-cases.js';

export interface DrawnCase {
  row: DrawnCaseRow;
  found: ReviewedCase | null;
  assigneeName: string | null;
}

export interface Draw {
  row: DrawRow;
  drawn: DrawnCase[];
  /** Drawn again from the kept pool with the kept seed: the same cases. */
  proven: boolean;
  /** SHA-256 of the ids of the pool, one a line. */
  poolHash: string;
}

/** Draws with their cases, and whether they can be drawn again. */
@Injectable()
export class ReadDraws {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ReviewedCases,
    private readonly directory: Directory,
  ) {}

  /** The newest first. */
  async all(
    campaignId: string | null,
  ): Promise<{ row: DrawRow; done: number; problems: number; drawn: number }[]> {
    const reads = this.uow.reads;
    const rows = await reads.find(DrawRow, {
      where: campaignId ? { campaignId } : {},
      order: { id: 'DESC' },
      take: 100,
    });
    const items =
      rows.length > 0 ? await reads.findBy(DrawnCaseRow, { drawId: In(rows.map(({ id }) => id)) }) : [];
    return rows.map((row) => {
      const own = items.filter(({ drawId }) => drawId === row.id);
      return {
        row,
        drawn: own.length,
        done: own.filter(({ result }) => result !== null).length,
        problems: own.filter(({ result }) => result === 'problem').length,
      };
    });
  }

  async one(id: string): Promise<Draw> {
    const reads = this.uow.reads;
    const row = await reads.findOneBy(DrawRow, { id });
    if (!row) throw new NotFoundError();
    const items = await reads.find(DrawnCaseRow, { where: { drawId: id }, order: { ordinal: 'ASC' } });
    const found = await this.cases.byIds(
      reads,
      items.map(({ caseId }) => caseId),
    );
    const people = await this.directory.usersByIds(
      reads,
      items.flatMap(({ assigneeId }) => assigneeId ?? []),
    );
    const again = drawFrom(row.pool, row.seed, row.size, sha256);
    return {
      row,
      proven: again.join() === items.map(({ caseId }) => caseId).join(),
      poolHash: sha256(row.pool.join('\n')),
      drawn: items.map((item) => ({
        row: item,
        found: found.get(item.caseId) ?? null,
        assigneeName: people.find((one) => one.id === item.assigneeId)?.name ?? null,
      })),
    };
  }
}
