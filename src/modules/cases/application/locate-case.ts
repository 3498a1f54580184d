import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { Evidence, readPosition, storePosition, type Position } from '../../evidence/index.js';
import { History } from '../../history/index.js';
import { PhotoWithoutPositionError, PositionSetError } from '../domain/case-errors.js';
import { CasePositionRow } from '../persistence/case-position.entity.js';
import { CaseAccess } from './case-access.js';

/** A point on the map, or the place where a photo of the case was taken. */
export type Whereabouts = Position | { evidenceId: string };

/** Says where a case is, so that its photos can be held against it. */
@Injectable()
export class LocateCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly evidence: Evidence,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** The first one says it; after that only who sees all cases. Throws PositionSetError, PhotoWithoutPositionError. */
  async run(actor: Actor, caseId: string, where: Whereabouts): Promise<Position> {
    return this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'case.locate', caseId);
      const was = await tx.findOneBy(CasePositionRow, { caseId });
      if (was && scopeFor(actor, 'case.locate').kind !== 'any')
        throw new PositionSetError({ by: was.setByName });
      const place = 'evidenceId' in where ? await this.placeOf(tx, caseId, where.evidenceId) : where;
      const now = this.clock.now();
      const row = {
        caseId: found.id,
        ...(storePosition(place) as { latE6: number; lngE6: number }),
        setBy: actor.userId,
        setByName: actor.name,
        setAt: now,
      };
      await (was ? tx.update(CasePositionRow, { caseId }, row) : tx.insert(CasePositionRow, row));
      const data = { ...where, ...place, was: was && readPosition(was) };
      const entry = { action: 'case.locate', subjectType: 'case', subjectId: caseId, data } as const;
      await this.history.append(tx, actor, entry, now);
      return place;
    });
  }

  private async placeOf(tx: Tx, caseId: string, evidenceId: string): Promise<Position> {
    const place = readPosition(await this.evidence.require(tx, caseId, evidenceId));
    if (!place) throw new PhotoWithoutPositionError();
    return place;
  }
}
