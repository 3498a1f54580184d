import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { DeadlineRow } from '../../deadlines/index.js';
import { RectificationProgressRow, RectificationTaskRow } from '../../rectification/index.js';
import { PublicityObjectionRow, PublicityRow, WriteOffLinkRow, WriteOffRow } from '../../write-off/index.js';
import type { ViewFilter } from '../domain/ledger-view.js';

/** What a ledger asks of tasks beside what they say of themselves: few questions for however many. */
@Injectable()
export class LedgerTasks {
  /** Which they are, in the order in which they were opened, without their words. */
  heads(reads: Reads, filter: ViewFilter): Promise<Pick<RectificationTaskRow, 'id' | 'writtenOffAt'>[]> {
    return reads.find(RectificationTaskRow, {
      select: { id: true, writtenOffAt: true },
      where: whereOf(filter),
      order: { year: 'ASC', serial: 'ASC' },
    });
  }

  /** Those of these ids that the ledger takes. */
  async taken(reads: Reads, filter: ViewFilter, ids: readonly string[]): Promise<RectificationTaskRow[]> {
    return reads.find(RectificationTaskRow, { where: { ...whereOf(filter), id: In([...ids]) } });
  }

  byIds(reads: Reads, ids: readonly string[]): Promise<RectificationTaskRow[]> {
    return reads.findBy(RectificationTaskRow, { id: In([...ids]) });
  }

  /** The tasks that a reader may see; null for all. */
  async seen(reads: Reads, scope: Scope): Promise<ReadonlySet<string> | null> {
    if (scope.kind === 'any') return null;
    if (scope.kind !== 'unit') return new Set();
    const rows = await reads
      .createQueryBuilder(RectificationTaskRow, 't')
      .select('t.id', 'id')
      .where(
        `t.id IN (SELECT p.task_id FROM rectification_task_unit p JOIN unit u ON u.id = p.unit_id WHERE u.path LIKE :below)`,
        { below: `${scope.path}%` },
      )
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  /** Everything that was ever told of these tasks, without its words. */
  async progressIds(reads: Reads, taskIds: readonly string[]): Promise<{ id: string; taskId: string }[]> {
    return reads.find(RectificationProgressRow, {
      select: { id: true, taskId: true },
      where: { taskId: In([...taskIds]) },
      order: { id: 'ASC' },
    });
  }

  /** In the order in which they were told. */
  progress(reads: Reads, ids: readonly string[]): Promise<RectificationProgressRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return reads.find(RectificationProgressRow, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** The dates of each with all that moved them; a reopened task has several. */
  dates(reads: Reads, taskIds: readonly string[]): Promise<DeadlineRow[]> {
    const where = { subjectType: 'rectification', subjectId: In([...taskIds]), state: Not('void' as const) };
    return reads.find(DeadlineRow, { where, order: { id: 'ASC' } });
  }

  /** Runs of the chain by round, with their links, notices and objections in the order in which they were made. */
  async writeOffs(
    reads: Reads,
    taskIds: readonly string[],
  ): Promise<{
    runs: WriteOffRow[];
    links: WriteOffLinkRow[];
    notices: PublicityRow[];
    objections: PublicityObjectionRow[];
  }> {
    const runs = await reads.find(WriteOffRow, {
      where: { taskId: In([...taskIds]) },
      order: { round: 'ASC' },
    });
    if (runs.length === 0) return { runs, links: [], notices: [], objections: [] };
    const writeOffId = In(runs.map(({ id }) => id));
    const links = await reads.find(WriteOffLinkRow, { where: { writeOffId }, order: { id: 'ASC' } });
    const notices = await reads.find(PublicityRow, { where: { writeOffId }, order: { id: 'ASC' } });
    const publicityId = In(notices.map(({ id }) => id));
    const objections = await reads.find(PublicityObjectionRow, { where: { publicityId } });
    return { runs, links, notices, objections };
  }
}

function whereOf({ sources, types, campaignId }: ViewFilter) {
  return {
    ...(sources.length > 0 && { source: In(sources) as never }),
    ...(types.length > 0 && { type: In(types) as never }),
    ...(campaignId && { campaignId }),
  };
}
