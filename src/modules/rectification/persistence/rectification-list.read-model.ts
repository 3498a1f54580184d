import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { among, amongIds } from '../../../platform/database/among.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { RectificationMilestoneRow } from './rectification-milestone.entity.js';
import { RectificationProgressRow } from './rectification-progress.entity.js';
import { RectificationTaskCaseRow } from './rectification-task-case.entity.js';
import { RectificationTaskUnitRow } from './rectification-task-unit.entity.js';
import { RectificationTaskRow } from './rectification-task.entity.js';

/** The tasks of a reader, and what each of them is made of: few questions for however many. */
@Injectable()
export class RectificationList {
  /** All that the reader may see, by number. */
  async inScope(reads: Reads, scope: Scope): Promise<RectificationTaskRow[]> {
    return (await this.scoped(reads, scope)?.getMany()) ?? [];
  }

  /** What the reader may see of the tasks that a case feeds, by number. */
  async ofCase(reads: Reads, scope: Scope, caseId: string): Promise<RectificationTaskRow[]> {
    const fed = `t.id IN (SELECT f.task_id FROM rectification_task_case f WHERE f.case_id = :caseId)`;
    return (await this.scoped(reads, scope)?.andWhere(fed, { caseId }).getMany()) ?? [];
  }

  /** What the reader may see of the task that this one is like, and of those found after this one, by number. */
  async lookAlikes(
    reads: Reads,
    scope: Scope,
    { id, looksLikeId }: RectificationTaskRow,
  ): Promise<RectificationTaskRow[]> {
    const alike = '(t.looksLikeId = :id OR t.id = :looksLikeId)';
    return (await this.scoped(reads, scope)?.andWhere(alike, { id, looksLikeId }).getMany()) ?? [];
  }

  units(reads: Reads, taskIds: readonly string[]): Promise<RectificationTaskUnitRow[]> {
    return reads.findBy(RectificationTaskUnitRow, { taskId: among(reads, taskIds) });
  }

  /** In the order of the plan. */
  milestones(reads: Reads, taskIds: readonly string[]): Promise<RectificationMilestoneRow[]> {
    return reads.find(RectificationMilestoneRow, {
      where: { taskId: among(reads, taskIds) },
      order: { taskId: 'ASC', serial: 'ASC' },
    });
  }

  cases(reads: Reads, taskIds: readonly string[]): Promise<RectificationTaskCaseRow[]> {
    return reads.findBy(RectificationTaskCaseRow, { taskId: among(reads, taskIds) });
  }

  /** The last entry of each. */
  lastProgress(reads: Reads, taskIds: readonly string[]): Promise<RectificationProgressRow[]> {
    const { sql, values } = amongIds(reads, taskIds);
    return reads
      .createQueryBuilder(RectificationProgressRow, 'p')
      .where(`p.taskId ${sql}`, values)
      .andWhere('p.id = (SELECT MAX(q.id) FROM rectification_progress q WHERE q.task_id = p.task_id)')
      .getMany();
  }

  /** By task, the last entry that brought a file. */
  async lastEvidence(
    reads: Reads,
    taskIds: readonly string[],
  ): Promise<Map<string, RectificationProgressRow>> {
    if (taskIds.length === 0) return new Map();
    const { sql, values } = amongIds(reads, taskIds);
    const rows = await reads
      .createQueryBuilder(RectificationProgressRow, 'p')
      .where(`p.taskId ${sql}`, values)
      .andWhere('EXISTS (SELECT 1 FROM evidence_file f WHERE f.subject_id = p.id AND f.removed_at IS NULL)')
      .orderBy('p.id')
      .getMany();
    return new Map(rows.map((row) => [row.taskId, row]));
  }

  private scoped(reads: Reads, scope: Scope): SelectQueryBuilder<RectificationTaskRow> | null {
    const query = reads.createQueryBuilder(RectificationTaskRow, 't').orderBy('t.number');
    if (scope.kind === 'any') return query;
    if (scope.kind !== 'unit') return null;
    return query.where(
      `t.id IN (SELECT p.task_id FROM rectification_task_unit p JOIN unit u ON u.id = p.unit_id WHERE u.path LIKE :below)`,
      { below: `${scope.path}%` },
    );
  }
}
