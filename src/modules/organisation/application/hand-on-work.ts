import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { losesWork, type Actor } from '../../access/index.js';
import { atField, CannotStayError, SuccessorError, WorkInHandError } from '../domain/organisation-errors.js';
import { countWork, tell, type WorkInHand } from '../domain/work-in-hand.js';
import { UserRow } from '../persistence/user.entity.js';
import { WorkKeepers } from './work-keepers.js';

/** What an administrator says about work in hand: somebody takes it over, or it goes back to the unit. */
export interface HandOver {
  successorId?: string | null;
  backToUnit?: boolean;
}

/** 移交: lets nothing lie in nobody's hand unless somebody said so. */
@Injectable()
export class HandOnWork {
  constructor(private readonly keepers: WorkKeepers) {}

  /** Those of the unit who may take over what this person has in hand. */
  async successorsOf(reads: Reads, { id, unitId, role }: UserRow): Promise<UserRow[]> {
    const people = await reads.find(UserRow, { where: { unitId, active: true }, order: { id: 'ASC' } });
    return people.filter((one) => one.id !== id && !losesWork(role, one.role));
  }

  /** What was handed on, as the history keeps it. Throws WorkInHandError, CannotStayError, SuccessorError. */
  async within(
    tx: Tx,
    actor: Actor,
    user: UserRow,
    { successorId = null, backToUnit = false }: HandOver,
  ): Promise<Record<string, unknown>> {
    const work = await this.keepers.inHandOf(tx, user.id);
    if (work.length === 0) return {};
    if (!successorId && !backToUnit) throw new WorkInHandError(whatOf(work));
    const bound = work.filter(({ mayStay }) => !mayStay);
    if (!successorId && bound.length > 0) throw new CannotStayError(whatOf(bound));
    const successors = successorId ? await this.successorsOf(tx, user) : [];
    const to = successors.find(({ id }) => id === successorId) ?? null;
    if (successorId && !to) throw atField(new SuccessorError([]), 'successorId');
    await this.keepers.handOn(tx, actor, user, to);
    return { handedOn: countWork(work), to: to?.id ?? null, toName: to?.name ?? null };
  }
}

function whatOf(work: readonly WorkInHand[]): Record<string, unknown> {
  const counts = countWork(work);
  const { zh, en } = tell(counts);
  return { whatZh: zh, whatEn: en, work: counts };
}
