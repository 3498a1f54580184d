import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { WriteOffActRow, WriteOffRow } from '../../write-off/index.js';

/** Since when nothing has moved in the write-offs that run. */
@Injectable()
export class WriteOffPaces {
  /** By task; a write-off that is through or has rebounded is none that runs. */
  async of(reads: Reads, taskIds: readonly string[]): Promise<Map<string, Day>> {
    if (taskIds.length === 0) return new Map();
    const rows = await reads
      .createQueryBuilder(WriteOffRow, 'w')
      .leftJoin(WriteOffActRow, 'a', 'a.writeOffId = w.id')
      .select('w.taskId', 'taskId')
      .addSelect('MAX(w.startedAt)', 'started')
      .addSelect('MAX(a.at)', 'moved')
      .where('w.writtenOffAt IS NULL AND w.reboundAt IS NULL')
      .andWhere('w.taskId IN (:...taskIds)', { taskIds: [...taskIds] })
      .groupBy('w.taskId')
      .getRawMany<{ taskId: string; started: Instant; moved: Instant | null }>();
    return new Map(rows.map(({ taskId, started, moved }) => [taskId, dayOf(moved ?? started)]));
  }
}
