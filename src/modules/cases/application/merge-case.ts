import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import { NotSplitError, PieceMergeError, PieceMovedError, PieceTouchedError } from '../domain/case-errors.js';
import { isAsSplit, mergedTo, STATUS_WORDS, type CaseStatus } from '../domain/case-workflow.js';
import type { Weighed } from '../domain/share.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseList } from '../persistence/case-list.read-model.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { Assignments } from './assignments.js';
import { CaseMoves } from './case-moves.js';
import { DISPATCH_STEPS } from './preview-dispatch.js';

type Party = Weighed & Pick<AssignmentRow, 'weight' | 'signedAt' | 'signedBy'>;

/** What shows that somebody works on a piece, though it leaves the version as it is. */
const WORK = ['case.note', 'case.sign-assist', 'evidence.add'];

/** 并回: undoes a split while no piece has moved on; the pieces stay as record and give their numbers back. */
@Injectable()
export class MergeCase {
  constructor(
    private readonly moves: CaseMoves,
    private readonly assignments: Assignments,
    private readonly deadlines: Deadlines,
    private readonly list: CaseList,
    private readonly history: History,
  ) {}

  async run(actor: Actor, caseId: string, version: number): Promise<void> {
    const move = { caseId, version, permission: 'case.dispatch', action: 'merge' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      if (found.splitFromId) throw new PieceMergeError();
      if (found.status === 'merged') throw new NotSplitError();
      const pieces = await this.list.piecesOf(tx, [caseId]);
      for (const piece of pieces) await this.takeBack(tx, actor, piece);
      const split = await this.history.lastOf(tx, 'case', caseId, ['case.split']);
      await this.restore(tx, found, split, now);
      return { data: { pieces: pieces.length } };
    });
  }

  private async takeBack(tx: Tx, actor: Actor, row: CaseRow): Promise<void> {
    await this.requireAsSplit(tx, row);
    const move = { caseId: row.id, version: null, permission: 'case.dispatch', action: 'merge' } as const;
    await this.moves.within(tx, actor, move, async (_, piece, now) => {
      piece.numberKey = null;
      piece.dispatchedAt = null;
      piece.dispatchLoggedAt = null;
      await this.deadlines.cancel(tx, { type: 'case', id: piece.id }, DISPATCH_STEPS, now);
      await this.assignments.set(tx, piece, { leadUnitId: null, assistUnitIds: [] }, now);
      return {};
    });
  }

  private async requireAsSplit(tx: Tx, piece: CaseRow): Promise<void> {
    const number = piece.acceptanceNo ?? piece.title;
    if (!isAsSplit(piece)) {
      const { zh, en } = STATUS_WORDS[piece.status];
      throw new PieceMovedError({ number, status: zh, statusEn: en });
    }
    const work = piece.status !== 'registered' && (await this.history.lastOf(tx, 'case', piece.id, WORK));
    if (work) throw new PieceTouchedError({ number, by: work.actorName });
  }

  /** As it stood before the split: its state, its units with shares and signatures, its clock. */
  private async restore(tx: Tx, found: CaseRow, split: HistoryEntryRow | null, now: Instant): Promise<void> {
    const before = (split?.data.parties ?? []) as Party[];
    found.status = mergedTo((split?.data.from as CaseStatus | undefined) ?? 'registered');
    await this.assignments.set(
      tx,
      found,
      {
        leadUnitId: before.find(({ role }) => role === 'LEAD')?.unitId ?? null,
        assistUnitIds: before.filter(({ role }) => role === 'ASSIST').map(({ unitId }) => unitId),
      },
      now,
    );
    for (const { unitId, weight, signedAt = null, signedBy = null } of before) {
      const part = { caseId: found.id, unitId, active: true };
      await tx.update(AssignmentRow, part, { weight, signedAt, signedBy });
    }
    await this.assignments.keepShares(tx, found);
    if (split) await this.deadlines.revive(tx, { type: 'case', id: found.id }, split.at);
  }
}
