import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { NotHeldError } from '../domain/erasure-errors.js';
import { ComplainantHoldRow } from '../persistence/complainant-hold.entity.js';

/** 暂缓删除: holds the complainant of a case back from every erasure, until somebody lets go. */
@Injectable()
export class ComplainantHolds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async hold(actor: Actor, caseId: string, reason: string): Promise<void> {
    await this.change(actor, caseId, 'contact.hold', reason, async (tx, holder) => {
      const row = { caseId: holder, reason, byName: actor.name, heldAt: this.clock.now() };
      await tx.upsert(ComplainantHoldRow, row, ['caseId']);
    });
  }

  /** Throws NotHeldError. */
  async release(actor: Actor, caseId: string, reason: string): Promise<void> {
    await this.change(actor, caseId, 'contact.release', reason, async (tx, holder) => {
      const { affected } = await tx.delete(ComplainantHoldRow, { caseId: holder });
      if (!affected) throw new NotHeldError();
    });
  }

  private async change(
    actor: Actor,
    caseId: string,
    action: string,
    note: string,
    work: (tx: Tx, holder: string) => Promise<void>,
  ): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'contact.erase', caseId);
      const holder = found.splitFromId ?? found.id;
      await work(tx, holder);
      const entry = { action, subjectType: 'case', subjectId: holder, note } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
