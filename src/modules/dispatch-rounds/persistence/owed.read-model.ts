import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { RectificationTaskRow, RectificationTaskUnitRow } from '../../rectification/index.js';
import { DispatchOwedRow } from './dispatch-owed.entity.js';

/** Which tasks somebody owes an answer of. */
@Injectable()
export class OwedList {
  /** Lead unit by task, of all that is not written off. */
  async openTasks(reads: Reads): Promise<Map<string, string>> {
    const tasks = await reads.find(RectificationTaskRow, {
      select: { id: true },
      where: { writtenOffAt: IsNull() },
      order: { number: 'ASC' },
    });
    const leads = await this.leads(
      reads,
      tasks.map(({ id }) => id),
    );
    return new Map(tasks.flatMap(({ id }) => (leads.has(id) ? [[id, leads.get(id)!] as const] : [])));
  }

  async leads(reads: Reads, taskIds: readonly string[]): Promise<Map<string, string>> {
    if (taskIds.length === 0) return new Map();
    const where = { taskId: In([...taskIds]), role: 'lead' as const };
    return new Map(
      (await reads.findBy(RectificationTaskUnitRow, where)).map((row) => [row.taskId, row.unitId]),
    );
  }

  /** What a reader sees of these rounds: the own unit and below. */
  inScope(reads: Reads, scope: Scope, roundIds: readonly string[]): Promise<DispatchOwedRow[]> {
    if (roundIds.length === 0) return Promise.resolve([]);
    const query = reads
      .createQueryBuilder(DispatchOwedRow, 'o')
      .where('o.roundId IN (:...roundIds)', { roundIds: [...roundIds] })
      .orderBy('o.id');
    if (scope.kind === 'any') return query.getMany();
    if (scope.kind !== 'unit') return Promise.resolve([]);
    return query
      .andWhere('o.unitId IN (SELECT u.id FROM unit u WHERE u.path LIKE :below)', { below: `${scope.path}%` })
      .getMany();
  }

  tasks(reads: Reads, rows: readonly DispatchOwedRow[]): Promise<RectificationTaskRow[]> {
    if (rows.length === 0) return Promise.resolve([]);
    return reads.find(RectificationTaskRow, {
      where: { id: In(rows.map(({ taskId }) => taskId)) },
      order: { number: 'ASC' },
    });
  }
}
