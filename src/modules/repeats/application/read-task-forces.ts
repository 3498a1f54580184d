import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import { CaseAccess, CaseList, CaseRow, type CaseLine } from '../../cases/index.js';
import { TaskForceMeetingRow } from '../persistence/task-force-meeting.entity.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';

export interface TaskForceFile {
  row: TaskForceRow;
  head: CaseLine;
  /** How many cases the matter has. */
  cases: number;
  meetings: TaskForceMeetingRow[];
}

/** The task forces for matters that the reader may see, open ones first, newest first. */
@Injectable()
export class ReadTaskForces {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly list: CaseList,
  ) {}

  async all(actor: Actor): Promise<TaskForceFile[]> {
    requirePermission(actor, 'case.read');
    const rows = await this.uow.reads.find(TaskForceRow, { order: { id: 'DESC' } });
    const files = await this.files(actor, rows);
    return files.toSorted((a, b) => Number(a.row.closedAt !== null) - Number(b.row.closedAt !== null));
  }

  /** Throws NotFoundError. */
  async one(actor: Actor, id: string): Promise<TaskForceFile> {
    requirePermission(actor, 'case.read');
    const [file] = await this.files(actor, await this.uow.reads.findBy(TaskForceRow, { id }));
    if (!file) throw new NotFoundError();
    return file;
  }

  private async files(actor: Actor, rows: readonly TaskForceRow[]): Promise<TaskForceFile[]> {
    if (rows.length === 0) return [];
    const reads = this.uow.reads;
    const heads = await reads.findBy(CaseRow, { id: In(rows.map(({ headCaseId }) => headCaseId)) });
    const lines = await this.list.withNames(reads, heads);
    const meetings = await reads.find(TaskForceMeetingRow, {
      where: { taskForceId: In(rows.map(({ id }) => id)) },
      order: { heldOn: 'DESC', id: 'DESC' },
    });
    const files: TaskForceFile[] = [];
    for (const row of rows) {
      const head = lines.find((line) => line.row.id === row.headCaseId);
      if (!head || !can(actor, 'case.read', await this.access.targetOf(reads, head.row))) continue;
      files.push({
        row,
        head,
        cases: 1 + (await reads.countBy(CaseRow, { repeatOfId: row.headCaseId })),
        meetings: meetings.filter(({ taskForceId }) => taskForceId === row.id),
      });
    }
    return files;
  }
}
