import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { NoShareError, ShareAfterDispatchError, SharePartyError } from '../domain/case-errors.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { Assignments } from './assignments.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';

export interface UnitWeight {
  unitId: string;
  weight: number;
}

/** 份额: how much of a joint case each of its units is counted with. Weights, so that shares always sum to one. */
@Injectable()
export class ShareCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly assignments: Assignments,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws SharePartyError when the units are not those of the case, NoShareError when nobody has any. */
  async run(actor: Actor, caseId: string, version: number, shares: readonly UnitWeight[]): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'case.edit', caseId);
      await this.moves.requireVersion(tx, found, version);
      if (found.status !== 'registered' && !can(actor, 'case.rule')) throw new ShareAfterDispatchError();
      const parts = await tx.findBy(AssignmentRow, { caseId, active: true });
      const known = new Map(shares.map(({ unitId, weight }) => [unitId, weight]));
      if (known.size !== shares.length || known.size !== parts.length) throw new SharePartyError();
      if (parts.some(({ unitId }) => !known.has(unitId))) throw new SharePartyError();
      if (shares.every(({ weight }) => weight === 0)) throw noShare();
      for (const { id, unitId } of parts)
        await tx.update(AssignmentRow, { id }, { weight: known.get(unitId) ?? 0 });
      await this.assignments.keepShares(tx, found);
      await this.moves.save(tx, found);
      const before = parts.map(({ unitId, weight }) => ({ unitId, weight }));
      await this.history.append(
        tx,
        actor,
        { action: 'case.share', subjectType: 'case', subjectId: caseId, data: { before, after: shares } },
        this.clock.now(),
      );
    });
  }
}

function noShare(): NoShareError {
  const wording = { zh: '至少填一个大于 0 的份额。', en: 'Give at least one share above 0.' };
  return new NoShareError([{ field: 'shares', code: 'share.none', wording }]);
}
