import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { DeadlineRow } from '../../deadlines/index.js';
import { Evidence } from '../../evidence/index.js';
import {
  DescribeTasks,
  type DescribedTask,
  type RectificationProgressRow,
  type RectificationTaskRow,
} from '../../rectification/index.js';
import type { PublicityRow } from '../../write-off/index.js';
import type { LedgerLine } from '../domain/frozen.js';
import { LedgerTasks } from '../persistence/ledger-tasks.read-model.js';

/** A task with all that a ledger can say of it. */
export interface LedgerFacts extends DescribedTask {
  /** What was told in the period, oldest first. */
  told: RectificationProgressRow[];
  /** Every entry there is. */
  progressIds: string[];
  dates: DeadlineRow[];
  notice: PublicityRow | null;
  fileNames: string[];
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
    const { runs, links, notices } = await this.tasks.writeOffs(reads, ids);
    const taskOf = new Map(runs.map(({ id, taskId }) => [id, taskId]));
    const noticeOf = new Map(notices.map((one) => [taskOf.get(one.writeOffId), one]));
    const holders = [
      ...entries,
      ...links.map(({ id, writeOffId }) => ({ id, taskId: taskOf.get(writeOffId)! })),
    ];
    const names = await this.namesOf(reads, holders);
    return described.map((one) => ({
      ...one,
      told: known.has(one.task.id)
        ? (told.get(one.task.id) ?? [])
        : [one.lastProgress].filter((entry) => entry !== null),
      progressIds: (ofTask.get(one.task.id) ?? []).map(({ id }) => id),
      dates: dates.get(one.task.id) ?? [],
      notice: noticeOf.get(one.task.id) ?? null,
      fileNames: names.get(one.task.id) ?? [],
    }));
  }

  /** The same file is named once a task. */
  private async namesOf(reads: Reads, holders: readonly { id: string; taskId: string }[]) {
    const files = await this.evidence.ofMany(
      reads,
      holders.map(({ id }) => id),
    );
    const names = new Map<string, string[]>();
    for (const { id, taskId } of holders) {
      const known = names.get(taskId) ?? [];
      const more = (files.get(id) ?? []).map(({ name }) => name).filter((name) => !known.includes(name));
      names.set(taskId, [...known, ...new Set(more)]);
    }
    return names;
  }
}

function byKey<K extends string, R extends Record<K, string>>(rows: readonly R[], key: K): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) found.set(row[key], [...(found.get(row[key]) ?? []), row]);
  return found;
}
