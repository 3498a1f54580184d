import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, scopeFor, type Actor } from '../../access/index.js';
import { CaseRow } from '../../cases/index.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import { MatterFigures, type Figures } from '../persistence/matter-figures.read-model.js';
import { TaskForceMeetingRow } from '../persistence/task-force-meeting.entity.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';
import { ReadChain, type ChainLine } from './read-chain.js';

export interface TaskForceLine {
  row: TaskForceRow;
  figures: Figures;
  meetings: number;
}

export interface TaskForceFile extends Omit<TaskForceLine, 'meetings'> {
  chain: ChainLine[];
  meetings: TaskForceMeetingRow[];
  history: HistoryEntryRow[];
  mergedInto: TaskForceRow | null;
}

/** The task forces for matters of which the reader may see a case, open ones first, newest first. */
@Injectable()
export class ReadTaskForces {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly readChain: ReadChain,
    private readonly figures: MatterFigures,
    private readonly history: History,
  ) {}

  async all(actor: Actor): Promise<TaskForceLine[]> {
    requirePermission(actor, 'case.read');
    const reads = this.uow.reads;
    const rows = await reads.find(TaskForceRow, { order: { id: 'DESC' } });
    const figures = await this.figures.of(reads, scopeFor(actor, 'case.read'), headsOf(rows));
    const counts = await reads
      .createQueryBuilder(TaskForceMeetingRow, 'm')
      .select('m.taskForceId', 'id')
      .addSelect('COUNT(*)', 'count')
      .groupBy('m.taskForceId')
      .getRawMany<{ id: string; count: string | number }>();
    return rows
      .flatMap((row) => {
        const own = row.headCaseId ? figures.get(row.headCaseId) : undefined;
        const meetings = Number(counts.find(({ id }) => id === row.id)?.count ?? 0);
        return own ? [{ row, figures: own, meetings }] : [];
      })
      .toSorted((a, b) => Number(a.row.closedAt !== null) - Number(b.row.closedAt !== null));
  }

  /** Throws NotFoundError, also when the reader may see none of its cases. */
  async one(actor: Actor, id: string): Promise<TaskForceFile> {
    requirePermission(actor, 'case.read');
    const reads = this.uow.reads;
    const row = await reads.findOneBy(TaskForceRow, { id });
    if (!row) throw new NotFoundError();
    const mergedInto = row.mergedIntoId
      ? await reads.findOneBy(TaskForceRow, { id: row.mergedIntoId })
      : null;
    const headCaseId = row.headCaseId ?? mergedInto?.headCaseId;
    const head = headCaseId ? await reads.findOneBy(CaseRow, { id: headCaseId }) : null;
    const { chain } = head ? await this.readChain.of(reads, actor, head) : { chain: [] };
    if (chain.length === 0) throw new NotFoundError();
    const figures = await this.figures.of(reads, scopeFor(actor, 'case.read'), [head!.id]);
    return {
      row,
      chain,
      figures: figures.get(head!.id)!,
      meetings: await reads.find(TaskForceMeetingRow, {
        where: { taskForceId: id },
        order: { number: 'DESC' },
      }),
      history: await this.history.of(reads, 'task-force', id),
      mergedInto,
    };
  }
}

const headsOf = (rows: readonly TaskForceRow[]): string[] =>
  rows.flatMap(({ headCaseId }) => headCaseId ?? []);
