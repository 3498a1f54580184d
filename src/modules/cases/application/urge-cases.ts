import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { NobodyToUrgeError } from '../domain/case-errors.js';
import { CaseUrges } from '../persistence/case-urges.js';
import { Contacts } from './contacts.js';
import { PlanUrge, type UrgePlan } from './plan-urge.js';

export interface Urged {
  urgeId: string;
  cases: number;
  units: number;
  left: UrgePlan['left'];
}

/** 催办: asks the lead units of these cases to get on with them. It moves nothing: no state, no version, no date. */
@Injectable()
export class UrgeCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly plan: PlanUrge,
    private readonly urges: CaseUrges,
    private readonly contacts: Contacts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  preview(actor: Actor, caseIds: readonly string[]): Promise<UrgePlan> {
    requirePermission(actor, 'case.urge');
    return this.plan.of(this.uow.reads, caseIds, this.clock.now());
  }

  /** Throws NotFoundError, and NobodyToUrgeError when every case is left out. */
  async run(actor: Actor, caseIds: readonly string[], note: string | null): Promise<Urged> {
    requirePermission(actor, 'case.urge');
    const now = this.clock.now();
    const urgeId = newId();
    const words = note?.trim() ? this.contacts.blackOut(note.trim()).content : null;
    return this.uow.run(async (tx) => {
      const { units, left } = await this.plan.of(tx, caseIds, now);
      const rows = units.flatMap(({ unit, lines }) =>
        lines.map(({ row }) => ({
          urgeId,
          caseId: row.id,
          unitId: unit.id,
          day: dayOf(now),
          at: now,
          byName: actor.name,
          note: words,
        })),
      );
      const urged = await this.urges.add(tx, rows, urgeId);
      if (urged.length === 0) throw new NobodyToUrgeError();
      const nameOf = new Map(units.map(({ unit }) => [unit.id, unit.name]));
      await this.history.appendAll(
        tx,
        actor,
        urged.map(({ caseId, unitId }) => ({
          action: 'case.urge',
          subjectType: 'case' as const,
          subjectId: caseId,
          note: words,
          data: { urgeId, unitId, unitName: nameOf.get(unitId) },
        })),
        now,
      );
      await enqueue(tx, 'case.notify-urged', { urgeId }, now);
      return {
        urgeId,
        cases: urged.length,
        units: new Set(urged.map(({ unitId }) => unitId)).size,
        // Also those that another officer urged a moment before.
        left: [
          ...left,
          ...units
            .flatMap(({ lines }) => lines)
            .filter(({ row }) => !urged.some(({ caseId }) => caseId === row.id))
            .map((line) => ({ line, reason: 'urged-today' as const, by: null })),
        ],
      };
    });
  }
}
