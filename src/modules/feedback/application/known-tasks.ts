import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  DescribeTasks,
  RectificationTaskRow,
  type DescribedTask,
  type UnitRole,
} from '../../rectification/index.js';
import type { KnownTask } from '../domain/known-task.js';
import { FeedbackTaskRow } from '../persistence/feedback-task.entity.js';

/** The tasks that an opinion may have become: all of no complaint, with what they were last made of. */
@Injectable()
export class KnownTasks {
  constructor(private readonly describe: DescribeTasks) {}

  async all(reads: Reads): Promise<KnownTask[]> {
    const rows = await reads.find(RectificationTaskRow, {
      where: { source: In(['feedback', 'self-check']) },
      order: { number: 'ASC' },
    });
    const last = new Map((await reads.find(FeedbackTaskRow)).map(({ taskId, cells }) => [taskId, cells]));
    return (await this.describe.of(reads, rows)).map((one) => {
      const { openedAt: _o, openedByName: _b, changedByName: _c, year: _y, serial: _s, ...task } = one.task;
      const { writtenOffAt, ...facts } = task;
      return {
        ...facts,
        writtenOff: writtenOffAt !== null,
        leadId: unitsOf(one, 'lead')[0] ?? '',
        assistIds: unitsOf(one, 'assist'),
        streetIds: unitsOf(one, 'street'),
        superviseIds: unitsOf(one, 'supervise'),
        milestones: one.milestones.map(({ id, what, plannedOn, weight, doneOn }) => {
          return { id, what, plannedOn, weight, doneOn };
        }),
        caseCount: one.caseIds.length,
        lastCells: last.get(task.id) ?? null,
      };
    });
  }
}

const unitsOf = ({ units }: DescribedTask, role: UnitRole): string[] =>
  units.filter((one) => one.role === role).map(({ unit }) => unit.id);
