import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { millisBetween, plusMillis, type Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { pieceNumber } from '../domain/acceptance-number.js';
import { NoLeadError, PieceSplitError } from '../domain/case-errors.js';
import { ON_THE_WAY } from '../domain/case-workflow.js';
import { RECALL_MS } from '../domain/recall.js';
import type { Medium } from '../domain/vocabulary.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseList } from '../persistence/case-list.read-model.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { Assignments } from './assignments.js';
import { CaseMoves } from './case-moves.js';
import { FollowDrafts } from './follow-drafts.js';
import { HandOn, type Standing } from './hand-on.js';
import { DISPATCH_STEPS } from './preview-dispatch.js';
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

/** 拆分: a case becomes several, each with a number, a place and a lead of its own; what is on its way goes on in them. */
@Injectable()
export class SplitCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: CaseMoves,
    private readonly assignments: Assignments,
    private readonly registerCase: RegisterCase,
    private readonly handOn: HandOn,
    private readonly followDrafts: FollowDrafts,
    private readonly deadlines: Deadlines,
    private readonly list: CaseList,
    private readonly clock: Clock,
  ) {}

  /** The pieces in the order of their numbers; throws PieceSplitError, NoLeadError, StaleVersionError, IllegalTransitionError. */
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
    await this.moves.within(tx, actor, move, async (_, found, now, from) => {
      if (found.splitFromId) throw new PieceSplitError({ number: found.acceptanceNo ?? found.title });
      await this.moves.hold(tx, found);
      const parts = await tx.findBy(AssignmentRow, { caseId: found.id, active: true });
      const going = ON_THE_WAY.includes(from) ? { origin: found, status: from, parts } : null;
      // Whoever was to do it is remembered for the way back; the origin itself has no work.
      const parties = parts.map(({ unitId, role, weight, signedAt, signedBy }) => ({
        unitId,
        role,
        weight,
        signedAt,
        signedBy,
      }));
      await this.assignments.set(tx, found, { leadUnitId: null, assistUnitIds: [] }, now);
      const made: string[] = [];
      for (const [index, piece] of pieces.entries())
        made.push(await this.makePiece(tx, actor, found, piece, index + 1, now));
      if (going) await this.goOn(tx, actor, going, made, pieces, now);
      return { data: { pieces: pieces.length, parties } };
    });
  }

  /** The pieces go on where the origin stood, and whoever has one that is new to them is told. */
  private async goOn(
    tx: Tx,
    actor: Actor,
    standing: Standing & { origin: CaseRow },
    made: readonly string[],
    pieces: readonly NewPiece[],
    now: Instant,
  ): Promise<void> {
    const { origin, parts } = standing;
    const open = pieces.findIndex(({ leadUnitId }) => leadUnitId === null);
    if (open >= 0)
      throw new NoLeadError({
        number: pieceNumber(origin.acceptanceNo, open + 1) ?? pieces[open]!.title,
        caseId: origin.id,
      });
    const unitIds = new Set<string>();
    const fresh: string[] = [];
    for (const id of made) {
      const told = await this.handOn.within(tx, actor, standing, id, now);
      if (told.length > 0) fresh.push(id);
      for (const unitId of told) unitIds.add(unitId);
    }
    await this.followDrafts.within(tx, origin.id, made);
    await this.deadlines.cancel(tx, { type: 'case', id: origin.id }, DISPATCH_STEPS, now);
    const dispatchedAt = origin.dispatchedAt!;
    const loggedAt = origin.dispatchLoggedAt ?? dispatchedAt;
    // Split before its own mail went out: then nobody knows of it yet, and all of them are told of their pieces.
    const unknown = millisBetween(loggedAt, now) <= RECALL_MS;
    if (unknown) for (const { unitId } of parts) unitIds.add(unitId);
    if (unitIds.size === 0) return;
    await enqueue(
      tx,
      'case.notify-dispatched',
      { dispatchId: newId(), caseIds: unknown ? [...made] : fresh, dispatchedAt, unitIds: [...unitIds] },
      now,
      plusMillis(now, RECALL_MS),
    );
  }

  /** The complainant stays with the origin, and so do the row of the file and the chain of repeats. */
  private makePiece(
    tx: Tx,
    actor: Actor,
    origin: CaseRow,
    piece: NewPiece,
    ordinal: number,
    now: Instant,
  ): Promise<string> {
    const { campaignId, batchId, channel, isKeyCase, isSupplement, area, caseLeaderId, caseOfficerId } =
      origin;
    return this.registerCase.within(
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
        communityId: piece.streetId === origin.streetId ? origin.communityId : null,
        acceptanceNo: pieceNumber(origin.acceptanceNo, ordinal),
        splitFromId: origin.id,
      },
      now,
    );
  }
}
