import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';
import { Chains } from './chains.js';
import { TaskForces } from './task-forces.js';

/** 成立专案 by hand, before the rule says so. */
@Injectable()
export class OpenTaskForce {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly chains: Chains,
    private readonly taskForces: TaskForces,
    private readonly clock: Clock,
  ) {}

  /** For the matter of a case; the one that it has already, when there is one. */
  run(actor: Actor, caseId: string): Promise<string> {
    requirePermission(actor, 'repeat.manage');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      await this.chains.hold(tx);
      const found = await this.access.require(tx, actor, 'case.read', caseId);
      const members = await this.chains.members(tx, [found]);
      const [head] = await this.chains.inOrder(tx, members);
      const known = await tx.findOneBy(TaskForceRow, { headCaseId: head!.found.id });
      if (known) return known.id;
      const { placeKey, title } = head!.found;
      const id = await this.taskForces.open(tx, actor, head!.found, placeKey ?? title, now);
      await this.chains.arrange(tx, actor, members, now);
      return id;
    });
  }
}
