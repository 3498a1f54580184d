import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseRow } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';
import { Chains } from './chains.js';

/** The entries that stand for a new version; a meeting leaves it as it is. */
const CHANGES_VERSION = ['open', 'change', 'close', 'reopen', 'merge'].map((verb) => `task-force.${verb}`);

/** The frame of what is done to a task force: may they, load, work, save against the version, remember. */
@Injectable()
export class TaskForceWrites {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly chains: Chains,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Changes facts of the row; when it is opened or closed, the marks of its cases follow. */
  async change(
    actor: Actor,
    id: string,
    version: number,
    action: `task-force.${string}`,
    facts: (row: TaskForceRow) => Partial<TaskForceRow>,
  ): Promise<void> {
    requirePermission(actor, 'repeat.manage');
    await this.uow.run(async (tx) => {
      await this.chains.hold(tx);
      const row = await this.require(tx, id);
      if (row.version !== version) await this.stale(tx, row);
      const after = facts(row);
      const before = Object.fromEntries(
        Object.keys(after).map((key) => [key, row[key as keyof TaskForceRow]]),
      );
      const { affected } = await tx.update(TaskForceRow, { id, version }, {
        ...after,
        version: version + 1,
      } as never);
      if (affected === 0) await this.stale(tx, row);
      await this.remember(tx, actor, action, row, { before, after });
      if ('closedAt' in after) await this.markCases(tx, actor, row);
    });
  }

  /** Adds what belongs to it. */
  async add<T>(actor: Actor, id: string, work: (tx: Tx, row: TaskForceRow) => Promise<T>): Promise<T> {
    requirePermission(actor, 'repeat.manage');
    return this.uow.run(async (tx) => work(tx, await this.require(tx, id)));
  }

  remember(tx: Tx, actor: Actor, action: string, { id }: TaskForceRow, data: object): Promise<void> {
    const entry = { action, subjectType: 'task-force', subjectId: id, data: { ...data } } as const;
    return this.history.append(tx, actor, entry, this.clock.now());
  }

  private async markCases(tx: Tx, actor: Actor, { headCaseId }: TaskForceRow): Promise<void> {
    const head = headCaseId ? await tx.findOneBy(CaseRow, { id: headCaseId }) : null;
    if (!head) return;
    await this.chains.arrange(tx, actor, await this.chains.members(tx, [head]), this.clock.now());
  }

  private async require(tx: Tx, id: string): Promise<TaskForceRow> {
    const found = await tx.findOneBy(TaskForceRow, { id });
    if (!found) throw new NotFoundError();
    return found;
  }

  private async stale(tx: Tx, { id, version }: TaskForceRow): Promise<never> {
    const last = await this.history.lastOf(tx, 'task-force', id, CHANGES_VERSION);
    throw new StaleVersionError({ by: last?.actorName ?? '别人', version });
  }
}
