import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { RectificationTaskRow, RectificationTaskUnitRow } from '../../rectification/index.js';

export interface OpenTaskLine {
  id: string;
  number: string;
  title: string;
  /** 责任人 as its form says. */
  owner: string | null;
  unitIds: { lead: string | null; streets: string[] };
}

/** The tasks that are not written off, as far as the reader sees them. */
@Injectable()
export class OpenTasks {
  async inScope(reads: Reads, scope: Scope): Promise<OpenTaskLine[]> {
    if (scope.kind !== 'any' && scope.kind !== 'unit') return [];
    const query = reads
      .createQueryBuilder(RectificationTaskRow, 't')
      .select(['t.id', 't.number', 't.title', 't.owner'])
      .where('t.writtenOffAt IS NULL')
      .orderBy('t.number');
    if (scope.kind === 'unit')
      query.andWhere(
        `t.id IN (SELECT p.task_id FROM rectification_task_unit p JOIN unit u ON u.id = p.unit_id WHERE u.path LIKE :below)`,
        { below: `${scope.path}%` },
      );
    const rows = await query.getMany();
    const parts = await reads.findBy(RectificationTaskUnitRow, { taskId: In(rows.map(({ id }) => id)) });
    return rows.map(({ id, number, title, owner }) => {
      const own = parts.filter(({ taskId }) => taskId === id);
      const lead = own.find(({ role }) => role === 'lead')?.unitId ?? null;
      const streets = own.filter(({ role }) => role === 'street').map(({ unitId }) => unitId);
      return { id, number, title, owner, unitIds: { lead, streets } };
    });
  }
}
