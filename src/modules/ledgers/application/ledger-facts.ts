import { Injectable } from '@nestjs/common';
import { grouped } from '../../../kernel/grouped.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { DeadlineRow } from '../../deadlines/index.js';
import { Evidence, type EvidenceFileRow } from '../../evidence/index.js';
import {
  DescribeTasks,
  type DescribedTask,
  type RectificationProgressRow,
  type RectificationTaskRow,
} from '../../rectification/index.js';
import type { NoticeFacts } from '../domain/cell-words.js';
import type { LedgerLine } from '../domain/frozen.js';
import { currentNotices } from './current-notices.js';
import { LedgerTasks } from '../persistence/ledger-tasks.read-model.js';

/** Tasks at a time: their entries stay below what a database takes as parameters, and others have their turn between. */
export const AT_ONCE = 250;

/** A task with all that a ledger can say of it. */
export interface LedgerFacts extends DescribedTask {
  /** What was told in the period, oldest first. */
  told: RectificationProgressRow[];
  /** Every entry there is. */
  progressIds: string[];
  dates: DeadlineRow[];
  /** The last one of the run that is under way or ended well. */
  notice: NoticeFacts | null;
  files: EvidenceFileRow[];
}

@Injectable()
export class GatherFacts {
  constructor(
    private readonly describe: DescribeTasks,
    private readonly tasks: LedgerTasks,
    private readonly evidence: Evidence,
  ) {}

  /** In the order given; the period of a task holds what was told since its line was frozen, or its last entry where it has none. */
  async of(
    reads: Reads,
    rows: readonly RectificationTaskRow[],
    since: readonly Pick<LedgerLine, 'taskId' | 'known'>[],
  ): Promise<LedgerFacts[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const described = await this.describe.of(reads, rows);
    const entries = await this.tasks.progressIds(reads, ids);
    const known = new Map(since.map((line) => [line.taskId, new Set(line.known)]));
    const fresh = entries.filter(({ id, taskId }) => known.get(taskId)?.has(id) === false);
    const told = byKey(
      await this.tasks.progress(
        reads,
        fresh.map(({ id }) => id),
      ),
      'taskId',
    );
    const ofTask = byKey(entries, 'taskId');
    const dates = byKey(await this.tasks.dates(reads, ids), 'subjectId');
    const { runs, links, notices, objections } = await this.tasks.writeOffs(reads, ids);
    const taskOf = new Map(runs.map(({ id, taskId }) => [id, taskId]));
    const noticeOf = currentNotices(runs, links, notices, objections);
    const holders = [
      ...entries,
      ...links.map(({ id, writeOffId }) => ({ id, taskId: taskOf.get(writeOffId)! })),
    ];
    const files = await this.filesOf(reads, holders);
    return described.map((one) => ({
      ...one,
      told: known.has(one.task.id)
        ? (told.get(one.task.id) ?? [])
        : [one.lastProgress].filter((entry) => entry !== null),
      progressIds: (ofTask.get(one.task.id) ?? []).map(({ id }) => id),
      dates: dates.get(one.task.id) ?? [],
      notice: noticeOf.get(one.task.id) ?? null,
      files: files.get(one.task.id) ?? [],
    }));
  }

  private async filesOf(
    reads: Reads,
    holders: readonly { id: string; taskId: string }[],
  ): Promise<Map<string, EvidenceFileRow[]>> {
    const held = await this.evidence.ofMany(
      reads,
      holders.map(({ id }) => id),
    );
    const files = new Map<string, EvidenceFileRow[]>();
    for (const { id, taskId } of holders)
      if (held.has(id)) files.set(taskId, [...(files.get(taskId) ?? []), ...held.get(id)!]);
    return files;
  }
}

function byKey<K extends string, R extends Record<K, string>>(rows: readonly R[], key: K): Map<string, R[]> {
  return grouped(rows, (row) => row[key]);
}
