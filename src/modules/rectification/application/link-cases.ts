import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { RectificationList } from '../persistence/rectification-list.read-model.js';
import { RectificationTasks } from './rectification-tasks.js';
import { TaskParts } from './task-parts.js';

const NO_CASE_LEFT = {
  zh: '信访举报来源的任务至少要留一件案件；请先关联另一件。',
  en: 'A task from complaints keeps at least one case; link another one first.',
};

/** A case begins or ceases to feed a task; both histories say so. */
@Injectable()
export class LinkCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly parts: TaskParts,
    private readonly list: RectificationList,
    private readonly clock: Clock,
  ) {}

  /** Cases that feed it already are left as they are. */
  async link(actor: Actor, id: string, version: number, caseIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const task = await this.tasks.requireOpen(tx, actor, 'rectification.manage', id, version);
      const known = (await this.list.cases(tx, [id])).map(({ caseId }) => caseId);
      const fresh = caseIds.filter((caseId) => !known.includes(caseId));
      if (fresh.length === 0) return;
      await this.parts.link(tx, actor, task, fresh, now);
      await this.tasks.save(tx, actor, task);
      await this.tasks.remember(tx, actor, task, 'link', now, { data: { caseIds: fresh } });
    });
  }

  async unlink(actor: Actor, id: string, version: number, caseId: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const task = await this.tasks.requireOpen(tx, actor, 'rectification.manage', id, version);
      const known = await this.list.cases(tx, [id]);
      if (!known.some((one) => one.caseId === caseId)) return;
      if (task.source === 'complaint' && known.length === 1)
        throw new InvalidInputError([
          { field: 'caseId', code: 'rectification.no_case_left', wording: NO_CASE_LEFT },
        ]);
      await this.parts.unlink(tx, actor, task, caseId, now);
      await this.tasks.save(tx, actor, task);
      await this.tasks.remember(tx, actor, task, 'unlink', now, { data: { caseIds: [caseId] } });
    });
  }
}
