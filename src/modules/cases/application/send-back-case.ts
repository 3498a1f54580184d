import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Evidence } from '../../evidence/index.js';
import {
  holds,
  NotYourTurnError,
  REMARK_FIELDS,
  Remarks,
  SignOffs,
  Sittings,
  type PinnedRemark,
  type Standing,
} from '../../sign-off/index.js';
import { moveCase } from '../domain/case-workflow.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { ReportRow } from '../persistence/report.entity.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';
import { ReviewRounds } from './review-rounds.js';

/** 退回重办: by the link whose turn it is, with what has to be done and where; the clock runs on. */
@Injectable()
export class SendBackCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly rounds: ReviewRounds,
    private readonly signOffs: SignOffs,
    private readonly remarks: Remarks,
    private readonly sittings: Sittings,
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  /** Throws NotYourTurnError, InvalidInputError for a remark that is pinned to nothing of this case. */
  async run(
    actor: Actor,
    caseId: string,
    version: number,
    remark: string,
    pinned: readonly PinnedRemark[] = [],
  ): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.access.require(tx, actor, 'case.sign-off', caseId);
      await this.moves.requireVersion(tx, found, version);
      await this.moves.hold(tx, found);
      moveCase(found.status, 'send-back');
      requireMayReturn(actor, await this.signOffs.standing(tx, await this.rounds.of(tx, found)));
      await this.requirePinned(tx, caseId, pinned);
      const { rounds: round } = found;
      await this.signOffs.sendBack(tx, caseId, round, now);
      await this.remarks.pin(tx, actor, { caseId, round }, pinned, now);
      await this.sittings.close(tx, actor, caseId, round, now);
      await tx.update(
        ReportRow,
        { caseId, round },
        { decision: 'send-back', remark, decidedAt: now, decidedByName: actor.name },
      );
      const move = { caseId, version, permission: 'case.sign-off', action: 'send-back' } as const;
      await this.moves.within(tx, actor, move, async () => ({
        note: remark,
        data: { round, ...(pinned.length > 0 ? { remarks: pinned.length } : {}) },
      }));
    });
  }

  private async requirePinned(tx: Tx, caseId: string, pinned: readonly PinnedRemark[]): Promise<void> {
    const allegations = (await tx.findBy(AllegationRow, { caseId })).map(({ id }) => id);
    const files = (await this.evidence.of(tx, caseId)).map(({ id }) => id);
    const known: Record<PinnedRemark['target'], readonly string[]> = {
      field: REMARK_FIELDS,
      allegation: allegations,
      evidence: files,
    };
    const wording = {
      zh: '批注要钉在这件的标题、认定或照片上；这一处已经不在了，请重新钉。',
      en: 'A remark is pinned to a heading, an allegation or a photo of this case; that place is gone.',
    };
    const lost = pinned.flatMap(({ target, key }, at) =>
      known[target].includes(key) ? [] : [{ field: `remarks.${at}.key`, code: 'remark.lost', wording }],
    );
    if (lost.length > 0) throw new InvalidInputError(lost);
  }
}

/** The link whose turn it is; where that stands outside the system, who records its papers. */
function requireMayReturn(actor: Actor, { next, signatures }: Standing): void {
  if (!next) return;
  const { userId, role } = actor;
  const verifies = can(actor, 'case.verify');
  const mine =
    next.holder === 'outside' ? can(actor, 'sign-off.record') : holds(next, { userId, role, verifies });
  // Who has signed may still take it back as long as the next one has not signed.
  const signedLast = signatures.at(-1)?.signerId === userId;
  if (!mine && !signedLast) throw new NotYourTurnError({ title: next.title });
}
