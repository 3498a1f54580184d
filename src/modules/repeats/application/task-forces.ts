import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { CaseRow } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';

/** A matter as its chain has just been arranged. */
interface Matter {
  members: readonly CaseRow[];
  head: CaseRow;
  name: string;
  /** Whether its repeats have reached the rule that opens one. */
  opens: boolean;
  now: Instant;
}

const NAME = 120;

/** 专案: opened once for a matter, and kept with its chain. */
@Injectable()
export class TaskForces {
  constructor(private readonly history: History) {}

  /** Lets the task force follow its matter, and opens it at the threshold; says whether one is at work. */
  async keep(tx: Tx, actor: Actor, matter: Matter): Promise<boolean> {
    const { members, head, opens, now } = matter;
    await this.unite(tx, actor, members, head, now);
    const known = await tx.findOneBy(TaskForceRow, { headCaseId: head.id });
    if (!known) {
      if (opens) await this.open(tx, actor, head, matter.name, now);
      return opens;
    }
    if (known.closedAt === null) return true;
    const cameBack = members.some(({ createdAt }) => createdAt > known.closedAt!);
    if (!opens || !cameBack) return false;
    await tx.update(TaskForceRow, { id: known.id }, { closedAt: null, version: known.version + 1 });
    await this.remember(tx, actor, 'task-force.reopen', known.id, head.id, now);
    return true;
  }

  async open(tx: Tx, actor: Actor, head: CaseRow, name: string, now: Instant): Promise<string> {
    const id = newId();
    await tx.insert(TaskForceRow, {
      id,
      version: 1,
      headCaseId: head.id,
      name: `${name.slice(0, NAME - 2)}专案`,
      leader: null,
      members: [],
      plan: null,
      steps: null,
      openedAt: now,
      closedAt: null,
      result: null,
      mergedIntoId: null,
    });
    await this.remember(tx, actor, 'task-force.open', id, head.id, now);
    return id;
  }

  /** The chain was parted: the task force stays with the larger part of its matter. */
  async move(tx: Tx, fromHeadId: string, toHeadId: string): Promise<void> {
    if (await tx.existsBy(TaskForceRow, { headCaseId: toHeadId })) return;
    await tx.update(TaskForceRow, { headCaseId: fromHeadId }, { headCaseId: toHeadId });
  }

  /** One matter has one: it goes with an earlier head, and of two the older goes on and the other one points to it. */
  private async unite(
    tx: Tx,
    actor: Actor,
    members: readonly CaseRow[],
    head: CaseRow,
    now: Instant,
  ): Promise<void> {
    const rows = await tx.find(TaskForceRow, {
      where: { headCaseId: In(members.map(({ id }) => id)) },
      order: { openedAt: 'ASC', id: 'ASC' },
    });
    const going = rows.find(({ closedAt }) => closedAt === null) ?? rows[0];
    if (!going) return;
    for (const { id, headCaseId, version, closedAt } of rows.filter((row) => row !== going)) {
      const merged = { headCaseId: null, mergedIntoId: going.id, closedAt: closedAt ?? now };
      await tx.update(TaskForceRow, { id }, { ...merged, version: version + 1 });
      const into = { into: going.id, name: going.name };
      await this.remember(tx, actor, 'task-force.merge', id, headCaseId ?? head.id, now, into);
    }
    if (going.headCaseId !== head.id)
      await tx.update(TaskForceRow, { id: going.id }, { headCaseId: head.id });
  }

  private async remember(
    tx: Tx,
    actor: Actor,
    action: string,
    id: string,
    caseId: string,
    now: Instant,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    const data = { taskForceId: id, ...more };
    await this.history.append(tx, actor, { action, data, subjectType: 'case', subjectId: caseId }, now);
    await this.history.append(tx, actor, { action, data, subjectType: 'task-force', subjectId: id }, now);
  }
}
