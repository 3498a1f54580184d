import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { Evidence } from '../../evidence/index.js';
import { History } from '../../history/index.js';
import type { CaseStatus } from '../domain/case-workflow.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseRow } from '../persistence/case.entity.js';
import { CaseMoves } from './case-moves.js';
import { DISPATCH_STEPS } from './preview-dispatch.js';
import { ruleFactsOf } from './rule-facts.js';

/** A case that is on its way, at the moment it is split. */
export interface Standing {
  origin: Pick<CaseRow, 'id' | 'dispatchedAt' | 'dispatchLoggedAt' | 'signedAt'>;
  status: CaseStatus;
  parts: readonly AssignmentRow[];
}

/** A piece of a case on its way takes over where the origin stands: its dispatch, its clock, who has signed. */
@Injectable()
export class HandOn {
  constructor(
    private readonly moves: CaseMoves,
    private readonly campaigns: Campaigns,
    private readonly deadlines: Deadlines,
    private readonly evidence: Evidence,
    private readonly history: History,
  ) {}

  /** To the piece that this transaction has just registered; answers with the units to which it is new. */
  async within(
    tx: Tx,
    actor: Actor,
    { origin, status, parts }: Standing,
    pieceId: string,
    now: Instant,
  ): Promise<string[]> {
    const piece = await tx.findOneByOrFail(CaseRow, { id: pieceId });
    const mine = await tx.findBy(AssignmentRow, { caseId: pieceId, active: true });
    const before = (unitId: string): AssignmentRow | undefined => parts.find((one) => one.unitId === unitId);
    const known = ({ unitId, role }: AssignmentRow): boolean =>
      before(unitId) !== undefined && (role === 'ASSIST' || before(unitId)!.role === 'LEAD');
    for (const part of mine.filter(known)) {
      const { signedAt, signedBy } = before(part.unitId)!;
      await tx.update(AssignmentRow, { id: part.id }, { signedAt, signedBy });
    }
    const sameLead = mine.some((part) => part.role === 'LEAD' && known(part));
    piece.status = sameLead ? status : 'dispatched';
    piece.dispatchedAt = origin.dispatchedAt;
    piece.dispatchLoggedAt = origin.dispatchLoggedAt;
    piece.signedAt = sameLead ? origin.signedAt : null;
    await this.startClock(tx, origin.id, piece, status !== 'dispatched' && !sameLead, now);
    await this.moves.renewLight(tx, piece);
    // Nobody has seen the piece yet: it stays at its first version, which tells that it is as the split left it.
    await tx.update(CaseRow, { id: pieceId }, { ...piece });
    if (sameLead) await this.evidence.copyAll(tx, origin.id, pieceId);
    await this.history.append(
      tx,
      actor,
      {
        action: 'case.dispatch',
        subjectType: 'case',
        subjectId: pieceId,
        data: {
          from: 'registered',
          to: piece.status,
          dispatchedAt: piece.dispatchedAt,
          withOrigin: origin.id,
        },
      },
      now,
    );
    return mine.filter((part) => !known(part)).map(({ unitId }) => unitId);
  }

  /** A split moves no date; only a new lead of a case that was signed already gets a sign limit of its own. */
  private async startClock(
    tx: Tx,
    originId: string,
    piece: CaseRow,
    signsAnew: boolean,
    now: Instant,
  ): Promise<void> {
    const to = { type: 'case', id: piece.id, unitId: piece.leadUnitId } as const;
    const steps = DISPATCH_STEPS.filter((step) => !(signsAnew && step === 'sign'));
    await this.deadlines.carryOver(tx, { type: 'case', id: originId }, to, steps);
    if (!signsAnew) return;
    const rules = await this.campaigns.rulesFor(tx, piece.campaignId, ['sign'], ruleFactsOf(piece));
    await this.deadlines.start(tx, to, rules, now);
  }
}
