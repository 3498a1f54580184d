import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory, holdPeople, isWithin, type UnitRow } from '../../organisation/index.js';
import { NotOfUnitError } from '../domain/case-errors.js';
import { CaseHandlerRow } from '../persistence/case-handler.entity.js';
import { CaseAccess } from './case-access.js';

export interface Assigned {
  /** One of both; none of them takes the case back into the unit's common hands. */
  userId: string | null;
  communityId: string | null;
  note: string | null;
}

/** The unit that gives a case to one of its people. */
type Giver = Pick<UnitRow, 'id' | 'path'>;

/** 交给: who in the unit takes a case in hand; may be changed at any time, moves no clock and no status. */
@Injectable()
export class AssignHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotOfUnitError. */
  async run(actor: Actor, caseId: string, { userId, communityId, note }: Assigned): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.access.require(tx, actor, 'case.assign', caseId);
      const giver = { id: actor.unitId, path: actor.unitPath };
      await this.within(tx, actor, giver, caseId, { userId, communityId, note });
    });
  }

  /** For a unit that somebody else speaks for, in a transaction that is open already. Throws NotOfUnitError. */
  async within(
    tx: Tx,
    actor: Actor,
    giver: Giver,
    caseId: string,
    { userId, communityId, note }: Assigned,
  ): Promise<void> {
    const now = this.clock.now();
    const name = await this.nameOf(tx, giver, userId, communityId);
    const key = { caseId, unitId: giver.id };
    if (name === null) await tx.delete(CaseHandlerRow, key);
    else
      await tx.upsert(
        CaseHandlerRow,
        { ...key, userId, communityId, note, assignedByName: actor.name, assignedAt: now },
        ['caseId', 'unitId'],
      );
    const data = { handler: name, userId, communityId };
    await this.history.append(
      tx,
      actor,
      { action: 'case.assign', subjectType: 'case', subjectId: caseId, note: told(name, note), data },
      now,
    );
  }

  private async nameOf(
    tx: Tx,
    giver: Giver,
    userId: string | null,
    communityId: string | null,
  ): Promise<string | null> {
    if (userId && communityId) throw notOfUnit('communityId');
    if (userId) {
      const [person] = await holdPeople(tx, [userId]);
      const [unit] = person ? await this.directory.unitsByIds(tx, [person.unitId]) : [];
      if (!person || !unit || !isWithin(unit.path, giver.path)) throw notOfUnit('userId');
      return person.name;
    }
    if (!communityId) return null;
    const [unit] = await this.directory.unitsByIds(tx, [communityId]);
    if (!unit?.active || unit.kind !== 'community' || !isWithin(unit.path, giver.path))
      throw notOfUnit('communityId');
    return unit.name;
  }
}

/** As the history tells it: 刘畅：今天先去现场. */
const told = (name: string | null, note: string | null): string =>
  [name ?? '收回', note].filter(Boolean).join('：');

function notOfUnit(field: string): NotOfUnitError {
  const error = new NotOfUnitError([]);
  error.fields.push({ field, code: error.code, wording: error.wording });
  return error;
}
