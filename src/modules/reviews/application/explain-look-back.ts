import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf, type Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { monthsBetween } from '../../../kernel/months.js';
import { LookBackRow } from '../persistence/look-back.entity.js';
import { ReviewedCases } from './reviewed-cases.js';

/** Where the day of a look-back comes from. */
export interface LookBackOrigin {
  dueOn: Day;
  origin: LookBackRow['origin'];
  turn: number;
  /** By a rule: the day of the closure, or of the visit before. By hand: the day on which it was planned. */
  from: Day;
  /** How many months the rule gave; null by hand. */
  months: number | null;
  /** Who planned it by hand. */
  byName: string | null;
  at: Instant | null;
}

/** Why a look-back is due on that day: read when somebody asks. */
@Injectable()
export class ExplainLookBack {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ReviewedCases,
    private readonly history: History,
  ) {}

  /** Throws NotFoundError. */
  async run(actor: Actor, id: string): Promise<LookBackOrigin> {
    const reads = this.uow.reads;
    const row = await reads.findOneBy(LookBackRow, { id });
    if (!row) throw new NotFoundError();
    const { verifiedAt } = await this.cases.require(reads, actor, 'review.read', row.caseId);
    const { dueOn, origin, turn } = row;
    if (origin === 'hand') {
      const entry = (await this.history.of(reads, 'rule', id)).find(
        ({ action }) => action === 'look-back.plan',
      );
      const at = entry?.at ?? null;
      return {
        dueOn,
        origin,
        turn,
        from: at ? dayOf(at) : dueOn,
        months: null,
        byName: entry?.actorName ?? null,
        at,
      };
    }
    const from = (await visitBefore(reads, row)) ?? (verifiedAt ? dayOf(verifiedAt) : dueOn);
    return { dueOn, origin, turn, from, months: monthsBetween(from, dueOn), byName: null, at: null };
  }
}

/** A later turn is counted from the visit before it. */
async function visitBefore(reads: Reads, { caseId, turn, dueOn }: LookBackRow): Promise<Day | null> {
  if (turn <= 1) return null;
  const before = await reads.find(LookBackRow, {
    where: { caseId, origin: 'rule', turn: turn - 1, state: In(['held', 'rebound']) },
    order: { doneAt: 'DESC' },
  });
  return before.find(({ visitedOn }) => visitedOn !== null && visitedOn < dueOn)?.visitedOn ?? null;
}
