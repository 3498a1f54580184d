import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor, type Target } from '../../access/index.js';
import { CaseAccess, CaseList, type CaseLine } from '../../cases/index.js';
import { Deadlines, type DeadlineRow } from '../../deadlines/index.js';
import { Evidence, type EvidenceFileRow } from '../../evidence/index.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { RectificationList } from '../persistence/rectification-list.read-model.js';
import { RectificationProgressRow } from '../persistence/rectification-progress.entity.js';
import { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import { DescribeTasks, type DescribedTask } from './describe-tasks.js';
import { narrowLedger, type LedgerCounts, type LedgerFilter } from './narrow-ledger.js';
import { RectificationTasks } from './rectification-tasks.js';

const MOST_FOUND = 8;

/** A task as its page shows it. */
export interface TaskFile extends DescribedTask {
  progress: { entry: RectificationProgressRow; files: EvidenceFileRow[] }[];
  /** Of the cases that feed it, those in the reader's reach. */
  cases: CaseLine[];
  otherCases: number;
  looksLike: RectificationTaskRow | null;
  /** Tasks that were found after this one. */
  lookAlikes: RectificationTaskRow[];
  deadline: DeadlineRow | null;
  history: HistoryEntryRow[];
  mayChange: boolean;
  mayTick: boolean;
  mayReport: boolean;
}

@Injectable()
export class ReadTasks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly list: RectificationList,
    private readonly describe: DescribeTasks,
    private readonly access: CaseAccess,
    private readonly cases: CaseList,
    private readonly directory: Directory,
    private readonly deadlines: Deadlines,
    private readonly evidence: Evidence,
    private readonly history: History,
  ) {}

  /** The reader's ledger; `paired` keeps it to the streets that a leader is paired with. */
  async ledger(
    actor: Actor,
    filter: Omit<LedgerFilter, 'unitIds'>,
    paired: boolean,
  ): Promise<{ items: DescribedTask[]; counts: LedgerCounts }> {
    const reads = this.uow.reads;
    const rows = await this.list.inScope(reads, scopeFor(actor, 'rectification.read'));
    const unitIds = paired ? await this.pairedWith(reads, actor) : null;
    return narrowLedger(await this.describe.of(reads, rows), { ...filter, unitIds });
  }

  /** What of the reader's has all these words in its number, name, problem or opinion; the latest first. */
  async search(actor: Actor, words: string): Promise<RectificationTaskRow[]> {
    const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
    if (sought.length === 0) return [];
    const rows = await this.list.inScope(this.uow.reads, scopeFor(actor, 'rectification.read'));
    return rows
      .filter(({ number, title, problem, sourceNo }) => {
        const text = `${number} ${title} ${problem} ${sourceNo ?? ''}`.toLowerCase();
        return sought.every((word) => text.includes(word));
      })
      .toReversed()
      .slice(0, MOST_FOUND);
  }

  /** The tasks that a case feeds, as far as the reader may see them. */
  async ofCase(actor: Actor, caseId: string): Promise<DescribedTask[]> {
    const reads = this.uow.reads;
    requirePermission(actor, 'rectification.read');
    await this.access.require(reads, actor, 'case.read', caseId);
    const scope = scopeFor(actor, 'rectification.read');
    return this.describe.of(reads, await this.list.ofCase(reads, scope, caseId));
  }

  async one(actor: Actor, id: string): Promise<TaskFile> {
    const reads = this.uow.reads;
    const task = await this.tasks.require(reads, actor, 'rectification.read', id);
    const [described] = await this.describe.of(reads, [task]);
    const lines = await this.cases.byIds(reads, described!.caseIds);
    const targets = await this.access.targetsOf(
      reads,
      lines.map(({ row }) => row),
    );
    const seen = lines.filter(({ row }) => can(actor, 'case.read', targets.get(row.id)));
    const alike = await this.list.lookAlikes(reads, scopeFor(actor, 'rectification.read'), task);
    const deadlines = await this.deadlines.of(reads, { type: 'rectification', id });
    return {
      ...described!,
      progress: await this.progressOf(reads, id),
      cases: seen,
      otherCases: described!.caseIds.length - seen.length,
      looksLike: alike.find((one) => one.id === task.looksLikeId) ?? null,
      lookAlikes: alike.filter(({ looksLikeId }) => looksLikeId === id),
      deadline: deadlines.findLast(({ state }) => state !== 'void') ?? null,
      history: await this.history.of(reads, 'rectification', id),
      ...mayOf(actor, described!),
    };
  }

  private async progressOf(reads: Reads, taskId: string): Promise<TaskFile['progress']> {
    const entries = await reads.find(RectificationProgressRow, { where: { taskId }, order: { id: 'DESC' } });
    const files = await this.evidence.ofMany(
      reads,
      entries.map(({ id }) => id),
    );
    return entries.map((entry) => ({ entry, files: files.get(entry.id) ?? [] }));
  }

  private async pairedWith(reads: Reads, actor: Actor): Promise<string[]> {
    const pairs = await this.directory.pairedLeaders(reads);
    return pairs.find(({ leader }) => leader.id === actor.userId)?.streets.map(({ id }) => id) ?? [];
  }
}

function mayOf(actor: Actor, { task, units }: DescribedTask) {
  const targetOf = (...roles: string[]): Target => ({
    unitPaths: units.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit.path),
  });
  const isOpen = task.writtenOffAt === null;
  return {
    mayChange: isOpen && can(actor, 'rectification.manage'),
    mayTick: isOpen && can(actor, 'rectification.report', targetOf('lead')),
    mayReport: isOpen && can(actor, 'rectification.report', targetOf('lead', 'assist')),
  };
}
