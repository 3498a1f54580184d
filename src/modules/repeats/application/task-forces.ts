import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { CaseRow } from '../../cases/index.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';

/** 专案: opened once for a matter, and kept with its chain. */
@Injectable()
export class TaskForces {
  constructor(private readonly history: History) {}

  /** Opens one for the matter unless it has one; says which. */
  async open(tx: Tx, actor: Actor, head: CaseRow, now: Instant): Promise<string> {
    const known = await tx.findOneBy(TaskForceRow, { headCaseId: head.id });
    if (known) return known.id;
    const id = newId();
    await tx.insert(TaskForceRow, {
      id,
      version: 1,
      headCaseId: head.id,
      name: `${head.placeKey ?? head.title}专案`.slice(0, 120),
      plan: null,
      members: [],
      openedAt: now,
      closedAt: null,
    });
    const trace = { action: 'task-force.open', data: { taskForceId: id } };
    await this.history.append(tx, actor, { ...trace, subjectType: 'case', subjectId: head.id }, now);
    await this.history.append(tx, actor, { ...trace, subjectType: 'task-force', subjectId: id }, now);
    return id;
  }

  /** An earlier case has become the head: the task force goes with it. */
  async follow(tx: Tx, members: readonly CaseRow[], head: CaseRow): Promise<void> {
    const others = members.filter(({ id }) => id !== head.id).map(({ id }) => id);
    if (others.length === 0 || (await tx.existsBy(TaskForceRow, { headCaseId: head.id }))) return;
    const known = await tx.findOneBy(TaskForceRow, { headCaseId: In(others) });
    if (known) await tx.update(TaskForceRow, { id: known.id }, { headCaseId: head.id });
  }
}
