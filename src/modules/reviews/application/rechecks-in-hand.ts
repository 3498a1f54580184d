import { In, IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseRow } from '../../cases/index.js';
import { History } from '../../history/index.js';
import {
  KeepsWork,
  type OpenAtUnit,
  type UserRow,
  type WorkInHand,
  type WorkKeeper,
} from '../../organisation/index.js';
import { DrawnCaseRow } from '../persistence/drawn-case.entity.js';

/** Drawn cases that somebody is to look at again and has not yet (ADR 31). */
@KeepsWork()
export class RechecksInHand implements WorkKeeper {
  constructor(
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inHandOf(reads: Reads, userId: string): Promise<WorkInHand[]> {
    const items = await this.openOf(reads, userId);
    const cases = await reads.findBy(CaseRow, { id: In(items.map(({ caseId }) => caseId)) });
    return items.map(({ caseId }) => {
      const found = cases.find(({ id }) => id === caseId);
      const title = `${found?.acceptanceNo ?? ''} ${found?.title ?? ''}`.trim();
      return { kind: 'recheck', id: caseId, title, mayStay: true };
    });
  }

  async handOn(tx: Tx, actor: Actor, from: UserRow, to: UserRow | null): Promise<void> {
    for (const { id, version, drawId } of await this.openOf(tx, from.id)) {
      const assigneeId = to?.id ?? null;
      await tx.update(DrawnCaseRow, { id }, { assigneeId, version: version + 1 });
      const data = { drawId, assigneeId, handedOnBy: from.id };
      const entry = { action: 'draw.assign', subjectType: 'rule', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    }
  }

  async openAt(): Promise<OpenAtUnit[]> {
    return [];
  }

  private openOf(reads: Reads, assigneeId: string): Promise<DrawnCaseRow[]> {
    return reads.find(DrawnCaseRow, { where: { assigneeId, result: IsNull() }, order: { id: 'ASC' } });
  }
}
