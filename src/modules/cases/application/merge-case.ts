import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { PieceMergeError, PieceMovedError } from '../domain/case-errors.js';
import { STATUS_WORDS } from '../domain/case-workflow.js';
import type { Weighed } from '../domain/share.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseList } from '../persistence/case-list.read-model.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { Assignments } from './assignments.js';
import { CaseMoves } from './case-moves.js';

/** 并回: undoes a split while no piece is on its way; the pieces stay as record and give their numbers back. */
@Injectable()
export class MergeCase {
  constructor(
    private readonly moves: CaseMoves,
    private readonly assignments: Assignments,
    private readonly list: CaseList,
    private readonly history: History,
  ) {}

  async run(actor: Actor, caseId: string, version: number): Promise<void> {
    const move = { caseId, version, permission: 'case.dispatch', action: 'merge' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      if (found.splitFromId) throw new PieceMergeError();
      const pieces = await this.list.piecesOf(tx, [caseId]);
      for (const piece of pieces) await this.takeBack(tx, actor, piece);
      await this.restoreParties(tx, found, now);
      return { data: { pieces: pieces.length } };
    });
  }

  private async takeBack(tx: Tx, actor: Actor, { id, status, acceptanceNo, title }: CaseRow): Promise<void> {
    if (status !== 'registered') {
      const { zh, en } = STATUS_WORDS[status];
      throw new PieceMovedError({ number: acceptanceNo ?? title, status: zh, statusEn: en });
    }
    const move = { caseId: id, version: null, permission: 'case.dispatch', action: 'merge' } as const;
    await this.moves.within(tx, actor, move, async (_, piece, now) => {
      piece.numberKey = null;
      await this.assignments.set(tx, piece, { leadUnitId: null, assistUnitIds: [] }, now);
      return {};
    });
  }

  /** As they were before the split, with their shares. */
  private async restoreParties(tx: Tx, found: CaseRow, now: Instant): Promise<void> {
    const split = await this.history.lastOf(tx, 'case', found.id, ['case.split']);
    const before = (split?.data.parties ?? []) as (Weighed & { weight: number })[];
    await this.assignments.set(
      tx,
      found,
      {
        leadUnitId: before.find(({ role }) => role === 'LEAD')?.unitId ?? null,
        assistUnitIds: before.filter(({ role }) => role === 'ASSIST').map(({ unitId }) => unitId),
      },
      now,
    );
    for (const { unitId, weight } of before)
      await tx.update(AssignmentRow, { caseId: found.id, unitId, active: true }, { weight });
    await this.assignments.keepShares(tx, found);
  }
}
