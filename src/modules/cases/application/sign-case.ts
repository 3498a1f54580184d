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
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, caseId: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      if (!(await this.access.actsForLead(tx, actor, 'case.sign', caseId))) {
        await this.signAsAssistant(tx, actor, caseId);
        return;
      }
      const move = { caseId, version, permission: 'case.sign', action: 'sign' } as const;
      await this.moves.within(tx, actor, move, async (_, found, now) => {
        found.signedAt = now;
        await this.signParts(tx, actor, caseId, 'LEAD', now);
        await this.deadlines.meet(tx, { type: 'case', id: caseId }, ['sign'], now);
        return {};
      });
    });
  }

  private async signAsAssistant(tx: Tx, actor: Actor, caseId: string): Promise<void> {
    const now = this.clock.now();
    await this.access.require(tx, actor, 'case.sign', caseId);
    await this.signParts(tx, actor, caseId, 'ASSIST', now);
    await this.history.append(
      tx,
      actor,
      { action: 'case.sign-assist', subjectType: 'case', subjectId: caseId },
      now,
    );
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
