import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { RectificationTasks } from '../../rectification/index.js';
import { maySkip } from '../domain/links.js';
import { NoSkipRuleError } from '../domain/write-off-errors.js';
import { WriteOffs } from './write-offs.js';

/** 免办: whoever keeps the ledger leaves a link out where its rule says so, with a reason. */
@Injectable()
export class SkipLink {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
    private readonly clock: Clock,
  ) {}

  /** Throws NoSkipRuleError, NotYourTurnError. */
  async run(actor: Actor, taskId: string, version: number, key: string, reason: string): Promise<void> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const run = await this.writeOffs.requireOpen(tx, actor, taskId, version);
      const at = this.writeOffs.requireLink(run, key);
      const { title, skip } = at.link;
      if (!maySkip(at.link, run.task.type)) throw new NoSkipRuleError({ title });
      const act = { kind: 'skip', opinion: reason, actualOn: dayOf(now) } as const;
      await this.writeOffs.append(tx, actor, run, at, act);
      const data = { round: run.row.round, link: key, basis: skip!.basis };
      await this.tasks.remember(tx, actor, run.task, 'skip-link', now, { note: `${title}：${reason}`, data });
    });
  }
}
