import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { pieceNumber } from '../domain/acceptance-number.js';
import { PieceSplitError } from '../domain/case-errors.js';
import type { Medium } from '../domain/vocabulary.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseList } from '../persistence/case-list.read-model.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { Assignments } from './assignments.js';
import { CaseMoves } from './case-moves.js';
import { RegisterCase } from './register-case.js';

export interface NewPiece {
  title: string;
  content: string;
  place: string | null;
  streetId: string | null;
  pollutionTypes: readonly { medium: Medium; label: string }[];
  allegations: readonly string[];
  leadUnitId: string | null;
  assistUnitIds: readonly string[];
}

/** 拆分: a case that waits for dispatch becomes several, each with a number, a place and a lead of its own. */
@Injectable()
export class SplitCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: CaseMoves,
    private readonly assignments: Assignments,
    private readonly registerCase: RegisterCase,
    private readonly list: CaseList,
    private readonly clock: Clock,
  ) {}

  /** The pieces in the order of their numbers; throws PieceSplitError, StaleVersionError, IllegalTransitionError. */
  async run(
    actor: Actor,
    caseId: string,
    version: number,
    pieces: readonly NewPiece[],
    attempt: Attempt | null,
  ): Promise<CaseRow[]> {
    requirePermission(actor, 'case.dispatch');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      await once(tx, actor.userId, attempt, now, async () => {
        await this.within(tx, actor, { caseId, version }, pieces);
        return caseId;
      });
      return this.list.piecesOf(tx, [caseId]);
    });
  }

  private async within(
    tx: Tx,
    actor: Actor,
    seen: { caseId: string; version: number },
    pieces: readonly NewPiece[],
  ): Promise<void> {
    const move = { ...seen, permission: 'case.dispatch', action: 'split' } as const;
    await this.moves.within(tx, actor, move, async (_, found, now) => {
      if (found.splitFromId) throw new PieceSplitError({ number: found.acceptanceNo ?? found.title });
      await this.moves.hold(tx, found);
      const parts = await tx.findBy(AssignmentRow, { caseId: found.id, active: true });
      // Whoever was to do it is remembered for the way back; the origin itself has no work.
      const parties = parts.map(({ unitId, role, weight }) => ({ unitId, role, weight }));
      await this.assignments.set(tx, found, { leadUnitId: null, assistUnitIds: [] }, now);
      for (const [index, piece] of pieces.entries())
        await this.makePiece(tx, actor, found, piece, index + 1, now);
      return { data: { pieces: pieces.length, parties } };
    });
  }

  /** The complainant stays with the origin, and so do the row of the file and the chain of repeats. */
  private async makePiece(
    tx: Tx,
    actor: Actor,
    origin: CaseRow,
    piece: NewPiece,
    ordinal: number,
    now: Instant,
  ): Promise<void> {
    const { campaignId, batchId, channel, isKeyCase, isSupplement, area, caseLeaderId, caseOfficerId } =
      origin;
    await this.registerCase.within(
      tx,
      actor,
      {
        ...piece,
        campaignId,
        batchId,
        channel,
        isKeyCase,
        isSupplement,
        area,
        caseLeaderId,
        caseOfficerId,
        acceptanceNo: pieceNumber(origin.acceptanceNo, ordinal),
        splitFromId: origin.id,
      },
      now,
    );
  }
}
