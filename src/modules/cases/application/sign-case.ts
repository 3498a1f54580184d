import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { isWithin, Directory } from '../../organisation/index.js';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';
import { BY_HAND, statedMoment, type Moved, type Press } from './press.js';
import { Presses } from './presses.js';

/** 签收: the lead's signature moves the case and stops the sign clock; an assistant's is noted beside it. */
@Injectable()
export class SignCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly deadlines: Deadlines,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly presses: Presses,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, caseId: string, version: number, press: Press = BY_HAND): Promise<Moved> {
    return this.uow.run((tx) =>
      this.presses.once(tx, actor, press, async () =>
        (await this.access.actsForLead(tx, actor, 'case.sign', caseId))
          ? this.signAsLead(tx, actor, caseId, version, press)
          : this.signAsAssistant(tx, actor, caseId, press),
      ),
    );
  }

  private async signAsLead(
    tx: Tx,
    actor: Actor,
    caseId: string,
    version: number,
    press: Press,
  ): Promise<Moved> {
    const move = { caseId, version, permission: 'case.sign', action: 'sign', press } as const;
    const signed = await this.moves.within(tx, actor, move, async (_, found, now) => {
      found.signedAt = now;
      await this.signParts(tx, actor, caseId, 'LEAD', now);
      await this.deadlines.meet(tx, { type: 'case', id: caseId }, ['sign'], now);
      return {};
    });
    return { before: version, after: signed.version };
  }

  private async signAsAssistant(tx: Tx, actor: Actor, caseId: string, press: Press): Promise<Moved> {
    const now = this.clock.now();
    const found = await this.access.require(tx, actor, 'case.sign', caseId);
    await this.signParts(tx, actor, caseId, 'ASSIST', now);
    await this.history.append(
      tx,
      actor,
      {
        action: 'case.sign-assist',
        subjectType: 'case',
        subjectId: caseId,
        data: { ...statedMoment(press) },
      },
      now,
    );
    return { before: found.version, after: found.version };
  }

  private async signParts(
    tx: Tx,
    actor: Actor,
    caseId: string,
    role: 'LEAD' | 'ASSIST',
    now: Instant,
  ): Promise<void> {
    const parts = await tx.findBy(AssignmentRow, { caseId, role, active: true });
    const units = await this.directory.unitsByIds(
      tx,
      parts.map((part) => part.unitId),
    );
    for (const part of parts) {
      const unit = units.find((one) => one.id === part.unitId);
      if (part.signedAt || !unit || !isWithin(unit.path, actor.unitPath)) continue;
      await tx.update(AssignmentRow, { id: part.id }, { signedAt: now, signedBy: actor.userId });
    }
  }
}
